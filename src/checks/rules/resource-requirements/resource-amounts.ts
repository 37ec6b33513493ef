import { resourceProblems } from '../../resources';
import { Rule } from '../../rule';

/** Requests and limits do not contradict each other or the nature of their resource. */
export const resourceAmounts: Rule<'ResourceRequirements'> = {
  id: 'resource-amounts',
  severity: 'error',
  verdict: 'api-server',
  about: 'ResourceRequirements',
  find: resourceProblems,
};
