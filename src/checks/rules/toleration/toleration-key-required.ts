import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const tolerationKeyRequired: Rule<'Toleration'> = {
  id: 'toleration-key-required',
  summary: 'A toleration without a key tolerates every taint, which only "Exists" can say',
  severity: 'error',
  verdict: 'api-server',
  about: 'Toleration',
  find: ({ key, operator = 'Equal' }) => problemIf(!key && operator !== 'Exists', 'operator',
    () => `${shown(operator)} needs a key, give one or write "Exists"`),
};
