import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const envVarValue: Rule<'EnvVar'> = {
  id: 'env-var-value',
  summary: 'A variable has a value or says where it comes from',
  severity: 'error',
  verdict: 'api-server',
  about: 'EnvVar',
  find: ({ value = '', valueFrom }) => problemIf(value !== '' && valueFrom !== undefined, 'valueFrom', () => `${shown(valueFrom)} is given together with value, write one of them`),
};
