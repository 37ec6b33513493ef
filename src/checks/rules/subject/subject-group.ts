import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';
import { RBAC_GROUP } from '../role-ref/role-ref-group';

export const subjectGroup: Rule<'Subject'> = {
  id: 'subject-group',
  summary: 'Subjects are of the API group of their kind',
  severity: 'error',
  verdict: 'api-server',
  about: 'Subject',
  find: ({ kind, apiGroup }) => {
    const group = kind === 'ServiceAccount' ? '' : RBAC_GROUP;
    return problemIf(Boolean(apiGroup) && apiGroup !== group, 'apiGroup', () => `${shown(apiGroup)} has no ${kind}, leave it out`);
  },
};
