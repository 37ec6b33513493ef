import { Json } from '../../../manifest/json';
import { Rule, problemIf } from '../../rule';

/** What a probe and a hook have in common. */
type Handler = Json<'Probe'> | Json<'LifecycleHandler'>;

/** Otherwise the pod never gets ready, or is killed. */
export const handlerPortKnown: Rule<'Container'> = {
  id: 'handler-port-known',
  summary: 'A port that a probe or a hook names is one of its container, where alone the kubelet looks for it',
  severity: 'error',
  verdict: 'never-runs',
  about: 'Container',
  find: ({ ports = [], livenessProbe, readinessProbe, startupProbe, lifecycle }) => {
    const known = ports.flatMap(({ name }) => name ?? []);
    const handlers: { readonly [place: string]: Handler | undefined } = {
      livenessProbe, readinessProbe, startupProbe, 'lifecycle.postStart': lifecycle?.postStart, 'lifecycle.preStop': lifecycle?.preStop,
    };
    return Object.entries(handlers).flatMap(([place, handler]) => (['httpGet', 'tcpSocket'] as const).flatMap((action) => {
      const port = handler?.[action]?.port;
      return problemIf(typeof port === 'string' && !known.includes(port), `${place}.${action}.port`, () => `"${port}" is the name of no port of this container, `
        + `which has ${known.length === 0 ? 'no named ones' : known.join(', ')}; name one of them or write a number`);
    }));
  },
};
