import { problemIf, Rule } from '../../rule';

export const policyRuleSubject: Rule<'PolicyRule'> = {
  id: 'policy-rule-subject',
  summary: 'A rule of a role is about resources or about paths of the API server',
  severity: 'error',
  verdict: 'api-server',
  about: 'PolicyRule',
  find: ({ apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] }) =>
    problemIf((nonResourceURLs.length > 0) === ([...apiGroups, ...resources, ...resourceNames].length > 0), '',
      () => 'a rule is about resources or about nonResourceURLs, give one of the two'),
};
