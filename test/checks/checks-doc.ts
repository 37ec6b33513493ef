import { join } from 'path';
import { REFUSED } from './refused';
import { check } from '../../src/checks';
import { Rule, Verdict } from '../../src/checks/rule';
import { RULES } from '../../src/checks/rules';
import { SUPPORTED_VERSIONS } from '../../src/manifest/versions';

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

What synthesis refuses in a DaemonSet and in the objects that agents have beside it, whoever has written it: props, a patch, a lazy value.
Beside these rules, which are about more than one field, each field is checked alone. Those findings have ids too:

| id | finding |
|---|---|
| \`schema\` | a value is not of its field's type |
| \`format\` | a value is of the type, but not as Kubernetes writes it: a name, a port, a quantity, a path, one of an enumeration |
| \`required\` | a field is missing that the API server asks for |
| \`misspelt-field\` | a field that no Kubernetes has, and that is nearly the name of another |
| \`forbidden-field\` | a field that a DaemonSet must not have |
| \`api-version\` | a version of the API that has no such kind |
| \`gated-field\` | a field that an API server drops, as its feature gate is not on by itself; a warning |
| \`unknown-field\` | a field that no Kubernetes known here has; synthesis lets it pass, as a later version may have it |

An error stops synthesis, which says where. What only some versions of Kubernetes refuse is refused as long as one of
${SUPPORTED_VERSIONS.oldest} to ${SUPPORTED_VERSIONS.newest} does. The last column is an example.

${types.map((type) => section(type, RULES.filter(({ about }) => about === type))).join('\n')}`;
}

function section(type: string, rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| \`${rule.id}\` | ${inCell(rule.summary)} | ${rule.severity}: ${VERDICTS[rule.verdict]}${lifetime(rule)} | ${inCell(example(rule.id))} |\n`);
  return `## ${type}\n\n| rule | what holds | otherwise | example of a finding |\n|---|---|---|---|\n${rows.join('')}`;
}

function lifetime({ since, until }: Rule): string {
  return [since && ` since ${since}`, until && ` until ${until}`].filter(Boolean).join(',');
}

function example(rule: string): string {
  const { path, message } = check([REFUSED[rule][0]]).find((finding) => finding.rule === rule)!;
  return `\`${path.replace(/^spec\.template\.spec\./, '')}\`: ${message}`;
}

function inCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
}
