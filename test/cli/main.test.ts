import { spawnSync } from 'child_process';
import { join } from 'path';
import { version } from '../../package.json';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['-r', require.resolve('ts-node/register/transpile-only'), join(__dirname, '../../src/cli/main.ts'), ...args], { encoding: 'utf8' });

test('--version prints the version of the package', () => {
  expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
});
