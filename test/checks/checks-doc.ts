import { join } from 'path';
import { REFUSED } from './refused';
import { check } from '../../src/checks';
import { Rule, Verdict } from '../../src/checks/rule';
import { RULES } from '../../src/checks/rules';

export const CHECKS_DOC = join(__dirname, '../../docs/checks.md');

const VERDICTS: { readonly [verdict in Verdict]: string } = {
  'api-server': 'the API server refuses it',
  'never-runs': 'it never runs',
};

/** The text of docs/checks.md: every rule, by the type it is about. */
export function checksDoc(): string {
  const types = [...new Set(RULES.map(({ about }) => about))].sort();
  return `# Checks

<!-- Generated from src/checks/rules by \`npx projen docs\`; the examples are those of test/checks/refused.ts. -->

What synthesis refuses in a DaemonSet, whoever has written it: props, a patch, a lazy value. Beside these rules, which are about more than
one field, each field is checked alone. Those findings have ids too:

| id | finding |
|---|---|
| \`schema\` | a value is not of its field's type |
| \`format\` | a value is of the type, but not as Kubernetes writes it: a name, a port, a quantity, a path, one of an enumeration |
| \`required\` | a field is missing that the API server asks for |
| \`misspelt-field\` | a field that no Kubernetes has, and that is nearly the name of another |
| \`forbidden-field\` | a field that a DaemonSet must not have |
| \`unknown-field\` | a field that no Kubernetes known here has; synthesis lets it pass, as a later version may have it |

An error stops synthesis, which says where. The last column is an example.

${types.map((type) => section(type, RULES.filter(({ about }) => about === type))).join('\n')}`;
}

function section(type: string, rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| \`${rule.id}\` | ${inCell(rule.summary)} | ${rule.severity}: ${VERDICTS[rule.verdict]} | ${inCell(example(rule.id))} |\n`);
  return `## ${type}\n\n| rule | what holds | otherwise | example of a finding |\n|---|---|---|---|\n${rows.join('')}`;
}

function example(rule: string): string {
  const [{ path, message }] = check(REFUSED[rule][0]);
  return `\`${path.replace(/^spec\.template\.spec\./, '')}\`: ${message}`;
}

function inCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
}
