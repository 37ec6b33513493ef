import { Finding } from './finding';
import { RULES } from './rules';

export type { Finding, Problem, Rule, Severity } from './finding';

/**
 * Everything that the rules have against a DaemonSet manifest, in the order of the rules.
 *
 * @param daemonSet the JSON that a cluster would take
 */
export function check(daemonSet: any): Finding[] {
  return RULES.flatMap((rule) => rule.find(daemonSet).map((problem) => ({
    ...problem,
    rule: rule.id,
    severity: rule.severity,
    text: `${problem.path}: ${problem.message} (${rule.id})`,
  })));
}
