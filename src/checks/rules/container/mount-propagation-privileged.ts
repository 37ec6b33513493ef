import { Rule, problemIf } from '../../rule';

export const mountPropagationPrivileged: Rule<'Container'> = {
  id: 'mount-propagation-privileged',
  summary: 'Only a privileged container may pass its mounts on to the node',
  severity: 'error',
  verdict: 'api-server',
  about: 'Container',
  find: ({ securityContext, volumeMounts = [] }) => volumeMounts.flatMap(({ mountPropagation }, i) => problemIf(
    mountPropagation === 'Bidirectional' && securityContext?.privileged !== true, `volumeMounts[${i}].mountPropagation`,
    () => '"Bidirectional" is for privileged containers only, write HostToContainer or make the container privileged')),
};
