import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { problemsOf } from './changelog';
import { effectOf, fingerprintOf } from './fingerprint';
import { manifests } from './manifests';
import { ROSTER } from './roster';
import * as lib from '../../src';

const ENGINES = Object.keys(ROSTER);

test('src/agents/index.ts has a line for every engine', () => {
  const agents = join(__dirname, '../../src/agents');
  const files = (readdirSync(agents, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
  const engines = files.flatMap((file) => [...readFileSync(join(agents, file), 'utf8').matchAll(/^export class (\w+) extends \w+Engine\b/gm)]
    .map(([, name]) => ({ file, name })));
  expect(engines.length).toBeGreaterThan(3);
  expect(engines.filter(({ name }) => !(name in lib))).toEqual([]);
});

test('every engine is on the roster', () => {
  const engines = Object.entries<any>(lib).filter(([name, { prototype }]) => prototype instanceof lib.AgentEngine && !name.endsWith('Engine'));
  expect(engines.map(([name]) => name).sort()).toEqual([...ENGINES].sort());
});

test.each(ENGINES)('what %s gives with each of its options is in CHANGELOG.md, with what a change of it does to a cluster', (engine) => {
  const given = ROSTER[engine].builds.flatMap((build) => manifests(build));
  const problems = problemsOf(readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8'), engine, fingerprintOf(given));
  if (problems.length > 0) { throw new Error(problems.join('\n')); }
});

test.each(ENGINES)('each option of %s is in one of its variants', (engine) => {
  const { known, variants } = ROSTER[engine];
  expect(known.filter((option) => !variants.some((options) => options[option] !== undefined))).toEqual([]);
});

describe('the effect of a change', () => {
  const base = manifests(ROSTER.FluentBit.builds[0]);
  const effect = (change: (byKind: { [kind: string]: any }) => void) => {
    const changed = structuredClone(base);
    change(Object.fromEntries(changed.map((manifest) => [manifest.kind, manifest])));
    return effectOf(fingerprintOf(base), fingerprintOf(changed));
  };

  test.each<[string, string, (byKind: { [kind: string]: any }) => void]>([
    ['another image', 'restarts pods', ({ DaemonSet }) => { DaemonSet.spec.template.spec.containers[0].image = 'a:1'; }],
    ['a volume of the pod, before the others', 'restarts pods', ({ DaemonSet }) => { DaemonSet.spec.template.spec.volumes.unshift({ name: 'a', emptyDir: {} }); }],
    ['a path of the node', 'restarts pods, changes rights', ({ DaemonSet }) => { DaemonSet.spec.template.spec.volumes.push({ name: 'a', hostPath: { path: '/' } }); }],
    ['a mount that can be written', 'restarts pods, changes rights', ({ DaemonSet }) => {
      delete DaemonSet.spec.template.spec.containers[0].volumeMounts.find(({ name }: any) => name === 'var-log').readOnly;
    }],
    ['a capability', 'restarts pods, changes rights', ({ DaemonSet }) => {
      DaemonSet.spec.template.spec.containers[0].securityContext.capabilities.add = ['SYSLOG'];
    }],
    ['a verb', 'no effect on pods, changes rights', ({ ClusterRole }) => { ClusterRole.rules[0].verbs.push('delete'); }],
    ['a label of an object', 'no effect on pods', ({ ServiceAccount }) => { ServiceAccount.metadata.labels.a = 'b'; }],
    ['another update strategy', 'no effect on pods', ({ DaemonSet }) => { DaemonSet.spec.updateStrategy = { type: 'OnDelete' }; }],
  ])('of %s is: %s', (_, words, change) => {
    expect(effect(change)).toBe(words);
  });
});

describe('a change without its entry', () => {
  const print = (pods: string, rights = 'r', all = `${pods}${rights}`) => ({ pods, rights, all });
  const entry = (effect: string, { pods, rights, all }: ReturnType<typeof print>, text = 'Something is\n  different now.') =>
    `- Agent (${effect}): ${text} <!-- pods ${pods}, rights ${rights}, all ${all} -->\n`;
  const problems = (entries: string) => problemsOf(`# Changelog\n\n## [Unreleased]\n\n${entries}\n## [1.0.0]\n\n${entry('new', print('a'))}`, 'Agent', print('b'));

  test('is refused, and the entry to write is said', () => {
    expect(problems('')).toEqual([expect.stringContaining('\n- Agent (restarts pods): (what has changed, and why) <!-- pods b, rights r, all br -->\n')]);
    expect(problemsOf('', 'Agent', print('b'))).toEqual([expect.stringContaining('- Agent (new): ')]);
  });

  test('is refused if the entry is one of another engine, or is not filled in', () => {
    expect(problems(entry('restarts pods', print('b')).replace('Agent', 'Other'))).toHaveLength(1);
    expect(problems(entry('restarts pods', print('b'), '(what has changed, and why)'))).toEqual([expect.stringMatching(/write what has changed, and why$/)]);
  });

  test('is refused if the entry does not say what it does', () => {
    expect(problems(entry('no effect on pods', print('b')))).toEqual([expect.stringMatching(/is not "no effect on pods", write "restarts pods"$/)]);
    expect(problems(entry('new', print('b')))).toEqual([expect.stringMatching(/write "restarts pods"$/)]);
  });

  test('is refused if an entry that stands is given other fingerprints', () => {
    const older = entry('restarts pods', print('c'));
    expect(problems(entry('restarts pods', print('b')) + older)).toEqual([]);
    expect(problems(entry('restarts pods', print('b')) + older.replace('pods c', 'pods b'))).not.toEqual([]);
  });

  test('with its entry passes', () => {
    expect(problems(`${entry('restarts pods', print('b'))}- Agent: an entry about its documentation.\n`)).toEqual([]);
  });
});
