import { problemIf, Rule } from '../../rule';

export const finalizersExclusive: Rule<'ObjectMeta'> = {
  id: 'finalizers-exclusive',
  summary: 'What depends on an object is deleted or orphaned, not both',
  severity: 'error',
  verdict: 'api-server',
  about: 'ObjectMeta',
  find: ({ finalizers = [] }) => problemIf(finalizers.includes('orphan') && finalizers.includes('foregroundDeletion'), 'finalizers',
    () => '"orphan" and "foregroundDeletion" exclude each other, remove one of them'),
};
