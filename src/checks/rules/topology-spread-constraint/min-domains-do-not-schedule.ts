import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const minDomainsDoNotSchedule: Rule<'TopologySpreadConstraint'> = {
  id: 'min-domains-do-not-schedule',
  summary: 'A least number of domains counts only where pods wait for it',
  severity: 'error',
  verdict: 'api-server',
  about: 'TopologySpreadConstraint',
  find: ({ minDomains, whenUnsatisfiable }) => problemIf(minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule', 'minDomains',
    () => `${shown(minDomains)} needs whenUnsatisfiable "DoNotSchedule", remove one of them`),
};
