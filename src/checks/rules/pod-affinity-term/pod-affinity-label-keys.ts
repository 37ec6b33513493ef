import { labelKeyProblems } from '../../label-keys';
import { Rule } from '../../rule';

/** Label keys have a selector that they add to, and are not in it already. */
export const podAffinityLabelKeys: Rule<'PodAffinityTerm'> = {
  id: 'pod-affinity-label-keys',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodAffinityTerm',
  find: labelKeyProblems,
};
