import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const subjectKind: Rule<'Subject'> = {
  id: 'subject-kind',
  summary: 'A role is given to a ServiceAccount, a user or a group',
  severity: 'error',
  verdict: 'api-server',
  about: 'Subject',
  find: ({ kind }) => problemIf(kind === undefined || !['ServiceAccount', 'User', 'Group'].includes(kind), 'kind',
    () => `${shown(kind)} is nobody, write ServiceAccount, User or Group`),
};
