import { Rule } from '../finding';
import { regularContainersOf, repeated } from '../pod-spec';

/** No two containers of a pod take one port of the node. */
export const hostPortUnique: Rule = {
  id: 'host-port-unique',
  severity: 'error',
  find: (daemonSet) => {
    const ports: any[] = regularContainersOf(daemonSet).flatMap(({ container, path }) =>
      (container.ports ?? []).map((port: any, i: number) => ({ port, path: `${path}.ports[${i}]` })));
    const key = ({ port }: any) => port.hostPort ? `${port.protocol ?? 'TCP'} ${port.hostIP ?? ''}:${port.hostPort}` : undefined;
    return repeated(ports, key, (p) => ({
      path: `${p.path}.hostPort`,
      message: `${p.port.hostPort} is taken by another port of the pod too, choose another`,
    }));
  },
};
