import { labelKeyProblems } from '../../label-keys';
import { Rule } from '../../rule';

export const topologySpreadLabelKeys: Rule<'TopologySpreadConstraint'> = {
  id: 'topology-spread-label-keys',
  summary: 'Label keys have a selector that they add to, and are not in it already',
  severity: 'error',
  verdict: 'api-server',
  about: 'TopologySpreadConstraint',
  find: labelKeyProblems,
};
