import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

export const envFromSource: Rule<'EnvFromSource'> = {
  id: 'env-from-source',
  summary: 'Variables come from a ConfigMap or from a Secret',
  severity: 'error',
  verdict: 'api-server',
  about: 'EnvFromSource',
  find: (value) => oneOfProblems(value, ['configMapRef', 'secretRef'], 'source'),
};
