import { Rule } from '../finding';
import { POD_SPEC, podSpecOf, repeated } from '../pod-spec';

/** No two volumes of a pod have one name. */
export const volumeNameUnique: Rule = {
  id: 'volume-name-unique',
  severity: 'error',
  find: (daemonSet) => {
    const volumes: any[] = (podSpecOf(daemonSet).volumes ?? []).map((volume: any, i: number) => ({ volume, path: `${POD_SPEC}.volumes[${i}]` }));
    return repeated(volumes, (v) => v.volume.name, (v, name) => ({
      path: `${v.path}.name`,
      message: `"${name}" is the name of a different volume too, give each its own`,
    }));
  },
};
