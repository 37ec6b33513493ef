import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

export const envVarSource: Rule<'EnvVarSource'> = {
  id: 'env-var-source',
  summary: 'The value of a variable comes from one place',
  severity: 'error',
  verdict: 'api-server',
  about: 'EnvVarSource',
  find: (value) => oneOfProblems(value, ['configMapKeyRef', 'fieldRef', 'fileKeyRef', 'resourceFieldRef', 'secretKeyRef'], 'source'),
};
