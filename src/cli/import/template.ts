/** What a template has before it is rendered, or afterwards where a value was missing. */
const PLACEHOLDER = String.raw`\{\{|\{%|<no value>`;
const VARIABLE = String.raw`\$(?:\{\w[^}\n]*\}|\(\w+\))`;

/**
 * In a text, a variable is one of a template where a key, a whole line or the value of a field stands: `$(NAME)` in arguments and
 * values of environment variables is Kubernetes' own.
 */
const TEMPLATE = new RegExp(
  String.raw`${PLACEHOLDER}|^[ \t]*(?:- +)*${VARIABLE}:\s|^[ \t]*${VARIABLE}[ \t]*$|^[ \t]*(?:- +)*(?!value:)[\w./-]+:[ \t]+["']?${VARIABLE}`, 'm');

/** In a message, a value stands in quotes. */
const UNRENDERED_VALUE = new RegExp(String.raw`${PLACEHOLDER}|${VARIABLE}|"\$\w+"`);

const ADVICE = 'it looks like a template that has not been rendered, do that first: '
  + 'helm template … | cdk8s-daemonsets import -, or envsubst < … | cdk8s-daemonsets import -';

/** Whether a value is nothing but something that a template should have filled in. */
export function isPlaceholder(value: string): boolean {
  return /^(\{\{.*\}\}|<no value>|\$\w+|\$\(\w+\)|\$\{\w+(:?[-=+?][^}]*)?\})$/.test(value);
}

/** What is wrong with a text, and that it may be a template if it looks like one. */
export function problemOfText(problem: string, text: string): string {
  return TEMPLATE.test(text) ? `${problem}; ${ADVICE}` : problem;
}

/** What is wrong with values, which the problems show, and that they may be those of a template: said once. */
export function problemsOfValues(problems: string[]): string {
  const first = problems.findIndex((problem) => UNRENDERED_VALUE.test(problem));
  return problems.map((problem, i) => i === first ? `${problem}; ${ADVICE}` : problem).join('\n');
}
