import { labelKeyProblems } from '../../label-keys';
import { Rule } from '../../rule';

export const podAffinityLabelKeys: Rule<'PodAffinityTerm'> = {
  id: 'pod-affinity-label-keys',
  summary: 'Label keys have a selector that they add to, and are not in it already',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodAffinityTerm',
  find: labelKeyProblems,
};
