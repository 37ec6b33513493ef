import { spawnSync } from 'child_process';
import { join } from 'path';
import { ROOT } from '../snippets';

const quietly = (...command: string[]) => spawnSync(process.execPath, [
  '-r', require.resolve('ts-node/register/transpile-only'), join(ROOT, 'projenrc/quietly.ts'), ...command,
], { encoding: 'utf8' });

test('a command that succeeds is only named', () => {
  expect(quietly('tsc', '--version')).toMatchObject({ status: 0, stdout: '', stderr: 'tsc --version …\n' });
});

test('what a command that fails has said is shown', () => {
  const { status, stderr } = quietly('tsc', '--nonsense');
  expect(status).not.toBe(0);
  expect(stderr).toContain("Unknown compiler option '--nonsense'");
});
