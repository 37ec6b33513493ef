import { execFileSync, spawnSync } from 'child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { Change, WALKS } from './newcomer';
import { ROOT } from '../snippets';

// CONTRIBUTING.md, followed in a copy of the repository: its sections name every file that is to be changed, and tests say what is
// missing until the last one is.
const folder = mkdtempSync(join(tmpdir(), 'newcomer-'));
const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const tracked = () => execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');

beforeAll(() => {
  tracked().filter((file) => existsSync(join(ROOT, file))).forEach((file) => cpSync(join(ROOT, file), join(folder, file)));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The tests that hold the parts together. */
const TESTS = ['test/checks/each-rule', 'test/daemonset/complete', 'test/agents/changelog', 'test/agents/guide'];

function change({ file, before, put }: Change): void {
  const path = join(folder, file);
  if (before === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, put);
    return;
  }
  const text = readFileSync(path, 'utf8');
  expect({ file, before, isThere: text.includes(before) }).toEqual({ file, before, isThere: true });
  writeFileSync(path, text.replace(before, () => put + before));
}

/** What a command of npm says where it fails; nothing if it passes. */
function failure(command: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync('npx', [command, ...args], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' }, maxBuffer: 2 ** 28,
  });
  return status === 0 ? '' : `${stdout}\n${stderr}`;
}

/** What the compiler and failing tests say. */
const failures = (...tests: string[]) =>
  failure('tsc', '--noEmit', '-p', 'tsconfig.dev.json') + failure('jest', '--ci', '--coverage=false', '--reporters=default', '--', ...tests);

const steps = Math.max(...WALKS.map((walk) => walk.steps.length));
const atStep = (i: number) => WALKS.flatMap((walk) => walk.steps[i] ?? []);
let said = '';

test.each(Array.from({ length: steps - 1 }, (_, i) => i))('after step %i of each walk, tests say what is missing', (i) => {
  atStep(i).flatMap(({ changes }) => changes).forEach(change);
  said = failures(...TESTS);
  expect(atStep(i).flatMap(({ missing }) => missing).filter((words) => !said.includes(words))).toEqual([]);
}, 300_000);

test('after the last step all tests pass', () => {
  const entry = /^ *(- Walker \(new\): )\(what has changed, and why\)( <!-- .* -->)$/m.exec(said)!;
  atStep(steps - 1).flatMap(({ changes }) => changes)
    .map((last) => last.file === 'CHANGELOG.md' ? { ...last, put: `${entry[1]}it walks, and shows how far.${entry[2]}\n` } : last).forEach(change);
  const compiled = failure('ts-node', '--transpile-only', 'projenrc/checks-doc.ts')
    + failure('jsii', '--silence-warnings=reserved-word', '--silence-warnings=member-name-conflicts-with-type-name');
  expect(compiled + failures('test/agents', 'test/api', 'test/checks', 'test/daemonset', 'test/manifest', 'test/guides', 'test/layers', 'test/readme')).toBe('');
}, 600_000);

/** The files that a section names, each as an expression for paths. */
function namedIn(section: string): RegExp[] {
  const text = contributing.split(`\n## ${section}\n`)[1].split('\n## ')[0];
  return [...text.matchAll(/`([\w./<>*-]+\.(?:ts|md))`/g)]
    .map(([, path]) => new RegExp(`^${path.replace(/\./g, '\\.').replace(/<[\w-]+>/g, '[\\w-]+').replace(/\*/g, '[\\w-]+')}$`));
}

test.each(WALKS)('"$section" names every file that is changed', ({ section, steps: walked }) => {
  const changed = [...new Set(walked.flatMap(({ changes }) => changes.map(({ file }) => file)))];
  const named = namedIn(section);
  expect(changed.filter((file) => !named.some((path) => path.test(file)))).toEqual([]);
});
