import { resourceProblems } from '../../resources';
import { Rule } from '../../rule';

export const resourceAmounts: Rule<'ResourceRequirements'> = {
  id: 'resource-amounts',
  summary: 'Requests and limits do not contradict each other or the nature of their resource',
  severity: 'error',
  verdict: 'api-server',
  about: 'ResourceRequirements',
  find: resourceProblems,
};
