import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

/** The value of a variable comes from one place. */
export const envVarSource: Rule<'EnvVarSource'> = {
  id: 'env-var-source',
  severity: 'error',
  verdict: 'api-server',
  about: 'EnvVarSource',
  find: (value) => oneOfProblems(value, ['configMapKeyRef', 'fieldRef', 'fileKeyRef', 'resourceFieldRef', 'secretKeyRef'], 'source'),
};
