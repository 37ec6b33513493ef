import { spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ROOT } from '../snippets';

let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'package-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const check = () => spawnSync(process.execPath, [
  '-r', require.resolve('ts-node/register/transpile-only'), join(ROOT, 'projenrc/check-compiled.ts'), folder,
], { encoding: 'utf8' });

test('what is not compiled is not packaged, and the error says what to run', () => {
  expect(check()).toMatchObject({ status: 1, stderr: '.jsii, lib/index.js, lib/cli/main.js: not there, run `npm run compile` first\n' });
  mkdirSync(join(folder, 'lib/cli'), { recursive: true });
  ['.jsii', 'lib/index.js'].forEach((file) => writeFileSync(join(folder, file), ''));
  expect(check()).toMatchObject({ status: 1, stderr: 'lib/cli/main.js: not there, run `npm run compile` first\n' });
});

test('what is compiled is packaged', () => {
  mkdirSync(join(folder, 'lib/cli'), { recursive: true });
  ['.jsii', 'lib/index.js', 'lib/cli/main.js'].forEach((file) => writeFileSync(join(folder, file), ''));
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test('packaging begins with that check', () => {
  const { tasks } = JSON.parse(readFileSync(join(ROOT, '.projen/tasks.json'), 'utf8'));
  expect(tasks['package:js'].steps[0].exec).toContain('projenrc/check-compiled.ts');
});
