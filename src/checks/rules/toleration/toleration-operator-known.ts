import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const tolerationOperatorKnown: Rule<'Toleration'> = {
  id: 'toleration-operator-known',
  summary: 'A toleration compares or asks for existence',
  severity: 'error',
  verdict: 'api-server',
  about: 'Toleration',
  find: ({ operator = 'Equal' }) => problemIf(!['', 'Equal', 'Exists'].includes(operator), 'operator',
    () => `${shown(operator)} is not an operator of tolerations, write "Equal" or "Exists"`),
};
