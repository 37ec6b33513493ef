import { Rule, repeated } from '../../rule';

export const mountPathUnique: Rule<'Container'> = {
  id: 'mount-path-unique',
  summary: 'No two mounts of a container are on one path',
  severity: 'error',
  verdict: 'api-server',
  about: 'Container',
  find: ({ volumeMounts = [] }) => repeated(volumeMounts.map((mount, i) => ({ mount, path: `volumeMounts[${i}].mountPath` })),
    ({ mount }) => mount.mountPath, ({ mount, path }, mountPath) => ({
      path,
      message: `"${mountPath}" has another mount already, mount "${mount.name}" elsewhere`,
    })),
};
