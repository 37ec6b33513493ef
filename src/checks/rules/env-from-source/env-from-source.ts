import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

/** Variables come from a ConfigMap or from a Secret. */
export const envFromSource: Rule<'EnvFromSource'> = {
  id: 'env-from-source',
  severity: 'error',
  verdict: 'api-server',
  about: 'EnvFromSource',
  find: (value) => oneOfProblems(value, ['configMapRef', 'secretRef'], 'source'),
};
