import { Rule, problemIf } from '../../rule';

/** Only a privileged container may pass its mounts on to the node. */
export const mountPropagationPrivileged: Rule<'Container'> = {
  id: 'mount-propagation-privileged',
  severity: 'error',
  verdict: 'api-server',
  about: 'Container',
  find: ({ securityContext, volumeMounts = [] }) => volumeMounts.flatMap(({ mountPropagation }, i) => problemIf(
    mountPropagation === 'Bidirectional' && securityContext?.privileged !== true, `volumeMounts[${i}].mountPropagation`,
    () => '"Bidirectional" is for privileged containers only, write HostToContainer or make the container privileged')),
};
