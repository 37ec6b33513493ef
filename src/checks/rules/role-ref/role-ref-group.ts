import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

/** The API group of roles, users and groups. */
export const RBAC_GROUP = 'rbac.authorization.k8s.io';

export const roleRefGroup: Rule<'RoleRef'> = {
  id: 'role-ref-group',
  summary: 'A role is of the API group of roles',
  severity: 'error',
  verdict: 'api-server',
  about: 'RoleRef',
  find: ({ apiGroup }) => problemIf(Boolean(apiGroup) && apiGroup !== RBAC_GROUP, 'apiGroup',
    () => `${shown(apiGroup)} has no roles, write ${shown(RBAC_GROUP)}`),
};
