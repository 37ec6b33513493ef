import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

/** A hook does one thing. */
export const lifecycleHandler: Rule<'LifecycleHandler'> = {
  id: 'lifecycle-handler',
  severity: 'error',
  verdict: 'api-server',
  about: 'LifecycleHandler',
  find: (value) => oneOfProblems(value, ['exec', 'httpGet', 'sleep', 'tcpSocket'], 'handler'),
};
