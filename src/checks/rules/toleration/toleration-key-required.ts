import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

/** A toleration without a key tolerates every taint, which only "Exists" can say. */
export const tolerationKeyRequired: Rule<'Toleration'> = {
  id: 'toleration-key-required',
  severity: 'error',
  verdict: 'api-server',
  about: 'Toleration',
  find: ({ key, operator = 'Equal' }) => problemIf(key === undefined && operator !== 'Exists', 'operator',
    () => `${shown(operator)} needs a key, give one or write "Exists"`),
};
