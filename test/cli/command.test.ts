import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { daemonSetYaml } from './run';
import { importManifest } from '../../src/cli/import/command';

let directory: string;
let said: string;

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'));
  said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(directory, { recursive: true });
});

const inDirectory = (name: string) => path.join(directory, name);
const manifest = (text = daemonSetYaml()) => {
  fs.writeFileSync(inDirectory('agent.yaml'), text);
  return inDirectory('agent.yaml');
};

test('the program is written as main.ts, into a folder that is made', () => {
  expect(importManifest(manifest(), { output: inDirectory('new/app') })).toBe(0);
  expect(fs.readFileSync(inDirectory('new/app/main.ts'), 'utf8')).toContain("new DaemonSet(chart, 'agent', {");
  expect(said).toBe(`wrote ${inDirectory('new/app/main.ts')}: 1 DaemonSet, 0 other objects
next: npx cdk8s synth --app "npx ts-node ${inDirectory('new/app/main.ts')}"\n`);
});

test('what it has written is counted', () => {
  const other = '---\n{ apiVersion: v1, kind: Secret, metadata: { name: a } }\n';
  expect(importManifest(manifest(`${daemonSetYaml()}${other}---${daemonSetYaml({ name: 'b' })}`), { output: inDirectory('my app') })).toBe(0);
  expect(said).toContain('main.ts: 2 DaemonSets, 1 other object\n');
  expect(said).toContain(`synth --app "npx ts-node '${inDirectory('my app/main.ts')}'"\n`);
});

test('a program that is there is overwritten only by force', () => {
  fs.writeFileSync(inDirectory('main.ts'), 'mine');

  expect(importManifest(manifest(), { output: directory })).toBe(1);
  expect(said).toMatch(/main\.ts: is there already; --force overwrites it, --output <dir> writes into another folder\n$/);
  expect(fs.readFileSync(inDirectory('main.ts'), 'utf8')).toBe('mine');
  expect(importManifest(manifest(), { output: directory, force: true })).toBe(0);
  expect(fs.readFileSync(inDirectory('main.ts'), 'utf8')).not.toBe('mine');
});

test('nothing is written when the manifest is wrong', () => {
  expect(importManifest(manifest('kind: [\n'), { output: directory })).toBe(1);
  expect(said).toMatch(/agent\.yaml:2:1: /);
  expect(fs.existsSync(inDirectory('main.ts'))).toBe(false);
});

test('a manifest that is not there is said', () => {
  expect(importManifest(inDirectory('none.yaml'), { output: directory })).toBe(1);
  expect(said).toMatch(/none\.yaml: there is no such file\n$/);
});

test('a directory and a URL are said, and what to name instead', () => {
  expect(importManifest(directory, {})).toBe(1);
  expect(importManifest('https://example.com/agent.yaml', {})).toBe(1);
  expect(said).toBe(`${directory}: is a directory, name a file in it
https://example.com/agent.yaml: is a URL, download it first: curl -fsSL https://example.com/agent.yaml | cdk8s-daemonsets import -\n`);
});

test('a folder that cannot be made is said', () => {
  expect(importManifest(manifest(), { output: inDirectory('agent.yaml') })).toBe(1);
  expect(said).toMatch(/agent\.yaml.main\.ts: cannot be written/);
});

test('notes are said on standard error', () => {
  expect(importManifest(manifest(daemonSetYaml({ pod: 'nodeSelectors: {}' })), { output: directory })).toBe(0);
  expect(said).toMatch(/^note: .*agent\.yaml: DaemonSet agent: spec\.template\.spec\.nodeSelectors .* is left out\nwrote .*\nnext: .*\n$/);
});

test('Deployments are converted on demand', () => {
  const file = manifest(daemonSetYaml().replace('DaemonSet', 'Deployment'));

  expect(importManifest(file, { output: directory })).toBe(1);
  expect(importManifest(file, { output: directory, convertDeployments: true })).toBe(0);
});
