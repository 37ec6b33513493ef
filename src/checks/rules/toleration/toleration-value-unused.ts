import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

/** "Exists" compares no value. */
export const tolerationValueUnused: Rule<'Toleration'> = {
  id: 'toleration-value-unused',
  severity: 'error',
  verdict: 'api-server',
  about: 'Toleration',
  find: ({ operator, value = '' }) => problemIf(operator === 'Exists' && value !== '', 'value',
    () => `${shown(value)} is not compared by "Exists", leave it out or write "Equal"`),
};
