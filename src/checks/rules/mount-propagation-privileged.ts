import { Rule } from '../finding';
import { containersOf } from '../pod-spec';

/** Only a privileged container may pass its mounts on to the node. */
export const mountPropagationPrivileged: Rule = {
  id: 'mount-propagation-privileged',
  severity: 'error',
  find: (daemonSet) => containersOf(daemonSet).flatMap(({ container, path }) => container.securityContext?.privileged === true ? [] :
    (container.volumeMounts ?? []).flatMap((mount: any, i: number) => mount.mountPropagation !== 'Bidirectional' ? [] : [{
      path: `${path}.volumeMounts[${i}].mountPropagation`,
      message: '"Bidirectional" is for privileged containers only, write HostToContainer or make the container privileged',
    }])),
};
