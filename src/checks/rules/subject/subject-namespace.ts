import { problemIf, Rule } from '../../rule';

export const subjectNamespace: Rule<'Subject'> = {
  id: 'subject-namespace',
  summary: 'A ServiceAccount is in a namespace, in a RoleBinding in its own unless another is given',
  severity: 'error',
  verdict: 'api-server',
  about: 'Subject',
  find: ({ kind, namespace }, place) => problemIf(kind === 'ServiceAccount' && !namespace && place.within('ClusterRoleBinding') !== undefined, 'namespace',
    () => 'is missing, a ServiceAccount is in one'),
};
