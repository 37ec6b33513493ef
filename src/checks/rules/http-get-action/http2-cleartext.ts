import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const http2Cleartext: Rule<'HTTPGetAction'> = {
  id: 'http2-cleartext',
  summary: 'HTTP/2 is spoken without TLS, with the pod itself',
  severity: 'error',
  verdict: 'api-server',
  about: 'HTTPGetAction',
  find: ({ protocol, scheme = 'HTTP', host }) => protocol !== 'HTTP2' ? [] : [
    ...problemIf(scheme !== 'HTTP', 'protocol', () => `"HTTP2" does not go with the scheme ${shown(scheme)}, write HTTP`),
    ...problemIf(Boolean(host), 'host', () => `${shown(host)} does not go with HTTP2, leave it out`),
  ],
};
