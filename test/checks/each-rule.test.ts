import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { CHECKS_DOC, checksDoc } from './checks-doc';
import { REFUSED } from './refused';
import { check } from '../../src/checks';
import { RULES } from '../../src/checks/rules';

const ROOM = join(__dirname, '../../src/checks/rules');

test('there is one for every rule', () => {
  expect(Object.keys(REFUSED).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test.each(Object.entries(REFUSED))('%s', (rule, [manifest, path, message]) => {
  const findings = check([manifest]).filter(({ severity }) => severity === 'error');
  const place = manifest.kind !== 'DaemonSet' || path.startsWith('spec.') || path.startsWith('metadata.') ? path : `spec.template.spec.${path}`;
  expect(findings.map((finding) => [finding.rule, finding.path])).toEqual([[rule, place]]);
  expect(findings[0].message.startsWith(message)).toBe(true);
});

const kebab = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2').toLowerCase();
const filesOfRules = () => readdirSync(ROOM, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(ROOM, name)).map((file) => `${name}/${file}`));

test('a rule has the name and the place of its file, and every file is asked', () => {
  expect(RULES.map(({ about, id }) => `${kebab(about)}/${id}.ts`).sort()).toEqual(filesOfRules().sort());
});

test('docs/checks.md is that of the rules; npx projen docs writes it', () => {
  expect(readFileSync(CHECKS_DOC, 'utf8')).toEqual(checksDoc());
});
