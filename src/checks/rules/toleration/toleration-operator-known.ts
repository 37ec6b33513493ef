import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

/** A toleration compares or asks for existence. */
export const tolerationOperatorKnown: Rule<'Toleration'> = {
  id: 'toleration-operator-known',
  severity: 'error',
  verdict: 'api-server',
  about: 'Toleration',
  find: ({ operator = 'Equal' }) => problemIf(!['', 'Equal', 'Exists'].includes(operator), 'operator',
    () => `${shown(operator)} is not an operator of tolerations, write "Equal" or "Exists"`),
};
