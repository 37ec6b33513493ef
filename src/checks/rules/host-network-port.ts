import { Rule } from '../finding';
import { podSpecOf, regularContainersOf } from '../pod-spec';

/** On the host network, a port of the container is that port of the node. */
export const hostNetworkPort: Rule = {
  id: 'host-network-port',
  severity: 'error',
  find: (daemonSet) => podSpecOf(daemonSet).hostNetwork !== true ? [] : regularContainersOf(daemonSet).flatMap(({ container, path }) =>
    (container.ports ?? []).flatMap((port: any, i: number) => !port.hostPort || port.hostPort === port.containerPort ? [] : [{
      path: `${path}.ports[${i}].hostPort`,
      message: `${port.hostPort} is not the containerPort ${port.containerPort}, which hostNetwork demands; leave hostPort out`,
    }])),
};
