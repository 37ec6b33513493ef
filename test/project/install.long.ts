import { execSync, spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { daemonSetYaml } from '../cli/run';
import { ROOT, snippetsOf } from '../snippets';

// The commands of the README, one after the other, in an empty folder beside the clone. Its first command has packaged the clone.
const parent = mkdtempSync(join(tmpdir(), 'installed-'));
const folder = join(parent, 'mine');
const installed = (path: string) => join(folder, 'node_modules', path);
const sh = (command: string) =>
  // The look-up of a newer cdk8s-cli asks the public registry, whatever the one at hand is.
  execSync(command, { cwd: folder, encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' }, stdio: 'pipe' });

const { code: commands } = snippetsOf('README.md').find(({ code }) => code.includes('dist/js/*.tgz'))!;
const [install, ...others] = commands.trim().split('\n');

/** Whether the registry is there, and not only what a cache has of it. */
function isOnline(): boolean {
  const cache = join(parent, 'cache');
  return spawnSync('npm', ['view', 'constructs', 'version', '--cache', cache, '--fetch-retries=1', '--fetch-timeout=10000'], { cwd: folder }).status === 0;
}

/** The same as the command of the README without a network: the package is installed, and what stands beside it is the clone's. */
function installOffline(): void {
  sh(install.replace(/(?<=\.tgz) .*/, ' --offline --legacy-peer-deps --no-audit --no-fund'));
  for (const peer of install.split('.tgz ')[1].split(' ').map((name) => name.replace(/(?<=.)@.*$/, ''))) {
    mkdirSync(dirname(installed(peer)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', peer), installed(peer));
  }
  ['cdk8s', 'ts-node', 'tsc'].forEach((command) => symlinkSync(join(ROOT, 'node_modules/.bin', command), installed(`.bin/${command}`)));
}

beforeAll(() => {
  symlinkSync(ROOT, join(parent, 'cdk8s-daemonsets'));
  mkdirSync(folder);
  expect(install).toMatch(/^npm install /);
  if (isOnline()) {
    sh(install);
  } else {
    console.warn('There is no registry: the packages beside this one are those of the clone, and the install line of the README is not tested.');
    installOffline();
  }
  expect(readdirSync(folder).sort()).toEqual(['node_modules', 'package-lock.json', 'package.json']);
}, 300_000);

afterAll(() => rmSync(parent, { recursive: true }));

test('what the package needs itself is in it', () => {
  expect(['commander', 'yaml'].filter((name) => !existsSync(installed(`cdk8s-daemonsets/node_modules/${name}`)))).toEqual([]);
});

test('the command imports a manifest, and what it says to do next gives its YAML, without a tsconfig.json and with the one that is made', () => {
  writeFileSync(join(folder, 'agent.yaml'), daemonSetYaml());
  for (const output of ['agents', 'more']) {
    const { stderr } = spawnSync('npx', ['--no-install', 'cdk8s-daemonsets', 'import', 'agent.yaml', '--output', output], { cwd: folder, encoding: 'utf8' });
    const [, next] = /^next: (.*)$/m.exec(stderr)!;
    expect(next.includes('tsc --init')).toBe(output === 'agents');
    sh(next);
    expect(readFileSync(join(folder, 'dist/agent.k8s.yaml'), 'utf8')).toContain('kind: DaemonSet');
    rmSync(join(folder, 'dist'), { recursive: true });
  }
  sh('npx tsc --noEmit');
  ['agents', 'more', 'tsconfig.json'].forEach((name) => rmSync(join(folder, name), { recursive: true }));
}, 240_000);

test('the other commands of the README run the first program of it, which compiles strictly', () => {
  expect(others.map((command) => command.split(' ')[0])).toEqual(['npx', 'cp', 'npx']);
  others.forEach(sh);
  expect(readFileSync(join(folder, 'dist/logging.k8s.yaml'), 'utf8')).toBe(readFileSync(join(ROOT, 'examples/first/dist/logging.k8s.yaml'), 'utf8'));
  expect(readFileSync(join(folder, 'main.ts'), 'utf8')).toBe(snippetsOf('README.md')[0].code);
  expect(JSON.parse(sh('npx tsc --showConfig'))).toMatchObject({ compilerOptions: { strict: true }, files: ['./main.ts'] });
  sh('npx tsc --noEmit');
  // Declarations of libraries included.
  sh('npx tsc --noEmit --skipLibCheck false --types node --exactOptionalPropertyTypes false');
}, 240_000);
