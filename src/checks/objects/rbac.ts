import { malformed } from './metadata';
import { shown } from '../../manifest/shown';
import { Problem, problemIf } from '../rule';

/** What an API server has against a Role or ClusterRole, but for its metadata. */
export function roleProblems({ kind, rules = [] }: any): Problem[] {
  return rules.flatMap((rule: any, i: number) => ruleProblems(rule ?? {}, `rules[${i}]`, kind === 'ClusterRole'));
}

function ruleProblems(rule: any, path: string, inCluster: boolean): Problem[] {
  const { verbs = [], apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule;
  const ofResources = [...apiGroups, ...resources, ...resourceNames];
  return [
    ...problemIf(verbs.length === 0, `${path}.verbs`, () => `${shown(verbs)} allows nothing, write what may be done, such as ["get", "list", "watch"]`),
    ...problemIf(nonResourceURLs.length > 0 && !inCluster, `${path}.nonResourceURLs`,
      () => `${shown(nonResourceURLs)} belongs to no namespace, write it in a ClusterRole`),
    ...problemIf(nonResourceURLs.length > 0 && ofResources.length > 0, path,
      () => 'a rule is about resources or about nonResourceURLs, give one of the two'),
    ...problemIf(nonResourceURLs.length === 0 && resources.length === 0, `${path}.resources`, () => 'there is none, write what the rule is about'),
    ...problemIf(resources.length > 0 && apiGroups.length === 0, `${path}.apiGroups`,
      () => 'is missing, write the groups of the resources, such as [""] for the core group'),
  ];
}

/** What an API server has against a RoleBinding or ClusterRoleBinding, but for its metadata. */
export function bindingProblems({ kind, roleRef = {}, subjects = [] }: any): Problem[] {
  const roles = kind === 'ClusterRoleBinding' ? ['ClusterRole'] : ['Role', 'ClusterRole'];
  return [
    ...problemIf(!roles.includes(roleRef.kind), 'roleRef.kind', () => `${shown(roleRef.kind)} is not a role, write ${roles.join(' or ')}`),
    ...pathSegment('roleRef.name', roleRef.name),
    ...subjects.flatMap((subject: any, i: number) => subjectProblems(subject ?? {}, `subjects[${i}]`)),
  ];
}

function subjectProblems({ kind, name, namespace }: any, path: string): Problem[] {
  if (['User', 'Group'].includes(kind)) { return problemIf(!name, `${path}.name`, () => 'is missing, write whom the role is given'); }
  if (kind !== 'ServiceAccount') { return [{ path: `${path}.kind`, message: `${shown(kind)} is nobody, write ServiceAccount, User or Group` }]; }
  return [
    ...malformed(`${path}.name`, name, 'dnsSubdomain'),
    ...problemIf(!namespace, `${path}.namespace`, () => 'is missing, a ServiceAccount is in one'),
  ];
}

/** What is wrong with the name of a role or binding: it is a part of a path. */
export function pathSegment(path: string, name: unknown): Problem[] {
  return problemIf(typeof name !== 'string' || ['', '.', '..'].includes(name) || /[/%]/.test(name), path,
    () => `${shown(name)} is not a name, write text without "/" and "%" such as "kube-system:agent"`);
}
