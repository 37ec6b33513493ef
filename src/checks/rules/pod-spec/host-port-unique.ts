import { regularContainersOf } from '../../containers';
import { Rule, repeated } from '../../rule';

export const hostPortUnique: Rule<'PodSpec'> = {
  id: 'host-port-unique',
  summary: 'No two containers of a pod take one port of the node',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodSpec',
  find: (podSpec) => {
    const ports = regularContainersOf(podSpec).flatMap(({ container, path }) =>
      (container.ports ?? []).map((port, i) => ({ port, path: `${path}.ports[${i}].hostPort` })));
    return repeated(ports, ({ port }) => port.hostPort ? `${port.protocol ?? 'TCP'} ${port.hostIP ?? ''}:${port.hostPort}` : undefined,
      ({ port, path }) => ({ path, message: `${port.hostPort} is taken by another port of the pod too, choose another` }));
  },
};
