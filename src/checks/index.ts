import { Finding, Problem, Severity } from './finding';
import { RULES } from './rules';
import { conform, isObject } from '../manifest/conform';

export type { Finding, Problem, Rule, Severity } from './finding';

/**
 * Everything that there is against a DaemonSet manifest: values of a wrong type, then the findings of the rules in their order.
 *
 * @param daemonSet the JSON that a cluster would take, whatever is missing in it
 */
export function check(daemonSet: unknown): Finding[] {
  const { value, wrong } = conform(daemonSet, 'DaemonSet');
  return [
    ...wrong.filter(({ isRetired }) => !isRetired).map(({ path, text }) => finding('schema', 'error', { path, message: text })),
    ...checkConforming(withEmptyParts(value)),
  ];
}

/**
 * The same for a manifest whose values are of their types and that has a pod spec: what the construct has written.
 *
 * @param daemonSet the JSON
 */
export function checkConforming(daemonSet: any): Finding[] {
  return RULES.flatMap((rule) => rule.find(daemonSet).map((problem) => finding(rule.id, rule.severity, problem)));
}

function finding(rule: string, severity: Severity, problem: Problem): Finding {
  return { ...problem, rule, severity, text: `${problem.path === '' ? '' : `${problem.path}: `}${problem.message} (${rule})` };
}

/** The manifest with the objects that rules take for granted, empty where they are missing. */
function withEmptyParts(daemonSet: any): any {
  const { spec = {} } = isObject(daemonSet) ? daemonSet : {};
  const { template = {} } = spec;
  return { ...daemonSet, spec: { ...spec, template: { ...template, spec: template.spec ?? {} } } };
}
