import { problemIf, Rule } from '../../rule';

export const policyRuleGroups: Rule<'PolicyRule'> = {
  id: 'policy-rule-groups',
  summary: 'Resources go with the API groups that they are in',
  severity: 'error',
  verdict: 'api-server',
  about: 'PolicyRule',
  find: ({ apiGroups = [], resources = [] }) => problemIf(resources.length > 0 && apiGroups.length === 0, 'apiGroups',
    () => 'is missing, write the groups of the resources, such as [""] for the core group'),
};
