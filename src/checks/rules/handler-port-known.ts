import { Problem, Rule } from '../finding';
import { containersOf } from '../pod-spec';

/** Where a container has handlers that name a port: the kubelet looks for it among the ports of that container alone. */
const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];

/** A port that a probe or a hook names is one of the container: otherwise the pod never gets ready, or is killed. */
export const handlerPortKnown: Rule = {
  id: 'handler-port-known',
  severity: 'error',
  find: (daemonSet) => containersOf(daemonSet).flatMap(({ container, path }) => {
    const known: string[] = (container.ports ?? []).flatMap(({ name }: any) => name ?? []);
    return HANDLERS.flatMap((place) => {
      const handler = place.split('.').reduce((value, step) => value?.[step], container);
      return ['httpGet', 'tcpSocket'].flatMap((action): Problem[] => {
        const port = handler?.[action]?.port;
        return typeof port !== 'string' || known.includes(port) ? [] : [{
          path: `${path}.${place}.${action}.port`,
          message: `"${port}" is the name of no port of this container, which has ${known.length === 0 ? 'no named ones' : known.join(', ')}; name one of them or write a number`,
        }];
      });
    });
  }),
};
