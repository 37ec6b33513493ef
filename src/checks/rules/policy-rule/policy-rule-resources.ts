import { problemIf, Rule } from '../../rule';

export const policyRuleResources: Rule<'PolicyRule'> = {
  id: 'policy-rule-resources',
  summary: 'API groups and names of objects go with resources',
  severity: 'error',
  verdict: 'api-server',
  about: 'PolicyRule',
  find: ({ apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] }) =>
    problemIf(nonResourceURLs.length === 0 && resources.length === 0 && apiGroups.length + resourceNames.length > 0, 'resources',
      () => 'there is none, write what the rule is about'),
};
