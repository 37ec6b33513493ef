import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const tolerationValueUnused: Rule<'Toleration'> = {
  id: 'toleration-value-unused',
  summary: '"Exists" compares no value',
  severity: 'error',
  verdict: 'api-server',
  about: 'Toleration',
  find: ({ operator, value = '' }) => problemIf(operator === 'Exists' && value !== '', 'value',
    () => `${shown(value)} is not compared by "Exists", leave it out or write "Equal"`),
};
