import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { daemonSetYaml } from './run';
import { importManifest } from '../../src/cli/import/command';
import { ROOT } from '../snippets';

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

test('only what curl can download is to be downloaded with it, in words of the shell', () => {
  ['http://example.com/a?b=c&d=e', 's3://bucket/agent.yaml', 'oci://example.com/agent', 'file:///agent.yaml'].forEach((url) => importManifest(url, {}));
  expect(said).toBe(`http://example.com/a?b=c&d=e: is a URL, download it first: curl -fsSL 'http://example.com/a?b=c&d=e' | cdk8s-daemonsets import -
s3://bucket/agent.yaml: is a URL, save it as a file first
oci://example.com/agent: is a URL, save it as a file first
file:///agent.yaml: is a URL, save it as a file first\n`);
});

test('an empty name of a file is said to be empty', () => {
  expect(importManifest('', { output: directory })).toBe(1);
  expect(said).toBe('the name of the manifest is empty, name a file, or - for standard input\n');
});

test('the next step makes a tsconfig.json where there is none for the program and the current folder is above it', () => {
  const before = process.cwd();
  const next = (output: string) => {
    said = '';
    importManifest('../agent.yaml', { output, force: true });
    return /^next: (.*) --app/m.exec(said)![1];
  };
  manifest();
  fs.mkdirSync(inDirectory('here'));
  process.chdir(inDirectory('here'));
  try {
    expect(['.', 'agents', '..agents'].map(next)).toEqual(Array(3).fill('npx tsc --init --verbatimModuleSyntax false && npx cdk8s synth'));
    expect(['..', '../there', inDirectory('there')].map(next)).toEqual(Array(3).fill('npx cdk8s synth'));
    fs.writeFileSync('tsconfig.json', '{}');
    expect(['.', 'agents'].map(next)).toEqual(Array(2).fill('npx cdk8s synth'));
  } finally {
    process.chdir(before);
  }
});

test('a folder where nobody can make one is said, and the command ends', () => {
  const command = 'process.exitCode = require(\'./src/cli/import/command\').importManifest(\'-\', { output: \'/proc/agents/app\' })';
  expect(spawnSync(process.execPath, ['-r', 'ts-node/register/transpile-only', '-e', command], {
    cwd: ROOT, encoding: 'utf8', input: daemonSetYaml(), timeout: 60_000,
  })).toMatchObject({ status: 1, stderr: expect.stringMatching(/^.proc.agents.app.main\.ts: cannot be written \(E.*\)\n$/) });
}, 90_000);

test('a folder is not made in a file, nor in place of a link that leads nowhere', () => {
  fs.symlinkSync('nowhere', inDirectory('link'));
  expect(importManifest(manifest(), { output: inDirectory('agent.yaml/app') })).toBe(1);
  expect(importManifest(manifest(), { output: inDirectory('link/app') })).toBe(1);
  expect(said).toMatch(/agent\.yaml.app.main\.ts: cannot be written \(ENOTDIR.*\n.*link.app.main\.ts: cannot be written \(E/);
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
