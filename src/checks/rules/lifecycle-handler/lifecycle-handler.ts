import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

export const lifecycleHandler: Rule<'LifecycleHandler'> = {
  id: 'lifecycle-handler',
  summary: 'A hook does one thing',
  severity: 'error',
  verdict: 'api-server',
  about: 'LifecycleHandler',
  find: (value) => oneOfProblems(value, ['exec', 'httpGet', 'sleep', 'tcpSocket'], 'handler'),
};
