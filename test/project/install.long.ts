import { execFileSync, execSync, spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { daemonSetYaml } from '../cli/run';
import { ROOT, snippetsOf } from '../snippets';

// The package as it would be published, in a folder that has what the README installs beside it and nothing else.
const folder = mkdtempSync(join(tmpdir(), 'installed-'));
const installed = (path: string) => join(folder, 'node_modules', path);
const run = (module: string, ...args: string[]) => execFileSync(process.execPath, [installed(module), ...args], { cwd: folder, encoding: 'utf8' });
const snippets = snippetsOf('README.md');

beforeAll(() => {
  const dist = join(ROOT, 'dist/js');
  const [tarball] = readdirSync(dist).filter((file) => file.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{}');
  // The peers are linked below: an installation takes no network then.
  execFileSync('npm', ['install', '--offline', '--legacy-peer-deps', '--no-audit', '--no-fund', join(dist, tarball)], { cwd: folder });

  const line = snippets.flatMap(({ code }) => code.split('\n')).find((text) => text.includes('dist/js/*.tgz'))!;
  const peers = line.split('.tgz ')[1].split(' ').map((peer) => peer.replace(/(?<=.)@.*$/, ''));
  expect(peers).toEqual(expect.arrayContaining(['cdk8s', 'cdk8s-plus-27', 'constructs', 'typescript']));
  for (const peer of peers) {
    mkdirSync(dirname(installed(peer)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', peer), installed(peer));
  }
  ['cdk8s', 'ts-node'].forEach((command) => symlinkSync(join(ROOT, 'node_modules/.bin', command), installed(`.bin/${command}`)));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { strict: true, target: 'ES2022', module: 'Node16', moduleResolution: 'Node16', noUnusedLocals: true },
  }));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('what the package needs itself is in it', () => {
  expect(['commander', 'yaml'].filter((name) => !existsSync(installed(`cdk8s-daemonsets/node_modules/${name}`)))).toEqual([]);
});

test('the first program of the README compiles under strict, declarations of libraries included, and runs', () => {
  writeFileSync(join(folder, 'main.ts'), snippets[0].code);
  run('typescript/bin/tsc', '--noEmit');
  run('ts-node/dist/bin.js', 'main.ts');
  expect(readFileSync(join(folder, 'dist/logging.k8s.yaml'), 'utf8')).toBe(readFileSync(join(ROOT, 'examples/first/dist/logging.k8s.yaml'), 'utf8'));
}, 120_000);

test('the command imports a manifest, the program compiles, and what the command says to do next gives its YAML', () => {
  writeFileSync(join(folder, 'agent.yaml'), daemonSetYaml());
  const { stderr } = spawnSync('npx', ['--no-install', 'cdk8s-daemonsets', 'import', 'agent.yaml', '--output', 'agents'], { cwd: folder, encoding: 'utf8' });
  run('typescript/bin/tsc', '--noEmit');
  // The look-up of a newer version takes a network.
  execSync(/^next: (.*)$/m.exec(stderr)![1], { cwd: folder, env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' }, stdio: 'pipe' });
  expect(readFileSync(join(folder, 'dist/agent.k8s.yaml'), 'utf8')).toContain('kind: DaemonSet');
}, 120_000);
