import { problemIf, Rule } from '../../rule';

export const subjectNamespace: Rule<'Subject'> = {
  id: 'subject-namespace',
  summary: 'A ServiceAccount is in a namespace',
  severity: 'error',
  verdict: 'api-server',
  about: 'Subject',
  find: ({ kind, namespace }) => problemIf(kind === 'ServiceAccount' && !namespace, 'namespace',
    () => 'is missing, a ServiceAccount is in one'),
};
