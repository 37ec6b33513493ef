import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const policyRuleVerbs: Rule<'PolicyRule'> = {
  id: 'policy-rule-verbs',
  summary: 'A rule of a role allows something',
  severity: 'error',
  verdict: 'api-server',
  about: 'PolicyRule',
  find: ({ verbs = [] }) => problemIf(verbs.length === 0, 'verbs',
    () => `${shown(verbs)} allows nothing, write what may be done, such as ["get", "list", "watch"]`),
};
