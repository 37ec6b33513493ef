import { labelKeyProblems } from '../../label-keys';
import { Rule } from '../../rule';

/** Label keys have a selector that they add to, and are not in it already. */
export const topologySpreadLabelKeys: Rule<'TopologySpreadConstraint'> = {
  id: 'topology-spread-label-keys',
  severity: 'error',
  verdict: 'api-server',
  about: 'TopologySpreadConstraint',
  find: labelKeyProblems,
};
