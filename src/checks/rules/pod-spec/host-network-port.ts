import { regularContainersOf } from '../../containers';
import { Rule, problemIf } from '../../rule';

export const hostNetworkPort: Rule<'PodSpec'> = {
  id: 'host-network-port',
  summary: 'On the host network, a port of the container is that port of the node',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodSpec',
  find: (podSpec) => podSpec.hostNetwork !== true ? [] : regularContainersOf(podSpec).flatMap(({ container: { ports = [] }, path }) =>
    ports.flatMap(({ hostPort = 0, containerPort }, i) => problemIf(hostPort !== 0 && hostPort !== containerPort, `${path}.ports[${i}].hostPort`,
      () => `${hostPort} is not the containerPort ${containerPort}, which hostNetwork demands; leave hostPort out`))),
};
