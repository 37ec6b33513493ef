import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const roleRefKind: Rule<'RoleRef'> = {
  id: 'role-ref-kind',
  summary: 'A binding gives a role that can be given there',
  severity: 'error',
  verdict: 'api-server',
  about: 'RoleRef',
  find: ({ kind }, place) => {
    const roles = place.within('ClusterRoleBinding') === undefined ? ['Role', 'ClusterRole'] : ['ClusterRole'];
    return problemIf(kind === undefined || !roles.includes(kind), 'kind', () => `${shown(kind)} is not a role, write ${roles.join(' or ')}`);
  },
};
