import { Rule } from '../finding';
import { containersOf, repeated } from '../pod-spec';

/** No two mounts of a container are on one path. */
export const mountPathUnique: Rule = {
  id: 'mount-path-unique',
  severity: 'error',
  find: (daemonSet) => containersOf(daemonSet).flatMap(({ container, path }) => {
    const mounts: any[] = (container.volumeMounts ?? []).map((mount: any, i: number) => ({ mount, path: `${path}.volumeMounts[${i}]` }));
    return repeated(mounts, (m) => m.mount.mountPath, (m, mountPath) => ({
      path: `${m.path}.mountPath`,
      message: `"${mountPath}" has another mount already, mount "${m.mount.name}" elsewhere`,
    }));
  }),
};
