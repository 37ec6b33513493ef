import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const policyRulePaths: Rule<'PolicyRule'> = {
  id: 'policy-rule-paths',
  summary: 'Paths of the API server belong to no namespace',
  severity: 'error',
  verdict: 'api-server',
  about: 'PolicyRule',
  find: ({ nonResourceURLs = [] }, place) => problemIf(nonResourceURLs.length > 0 && place.within('Role') !== undefined, 'nonResourceURLs',
    () => `${shown(nonResourceURLs)} belongs to no namespace, write it in a ClusterRole`),
};
