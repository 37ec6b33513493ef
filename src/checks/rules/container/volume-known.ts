import { shown } from '../../../manifest/shown';
import { Rule } from '../../rule';
import { volumeUses } from '../../volume-uses';

export const volumeKnown: Rule<'Container'> = {
  id: 'volume-known',
  summary: 'What a container mounts or reads is a volume of its pod',
  severity: 'error',
  verdict: 'api-server',
  about: 'Container',
  find: (container, place) => {
    const podSpec = place.within('PodSpec');
    if (podSpec === undefined) { return []; }
    const names = (podSpec.volumes ?? []).map(({ name }) => name);
    return volumeUses(container).filter(({ name }) => !names.includes(name)).map(({ path, name }) => ({
      path, message: `there is no volume ${shown(name)} in the pod, which has ${names.length > 0 ? shown(names) : 'none'}; name one of them or add it`,
    }));
  },
};
