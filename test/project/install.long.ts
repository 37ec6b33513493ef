import { execFileSync } from 'child_process';
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

test('the command imports a manifest, and the program compiles', () => {
  writeFileSync(join(folder, 'agent.yaml'), daemonSetYaml());
  run('.bin/cdk8s-daemonsets', 'import', 'agent.yaml', '--output', 'agents');
  run('typescript/bin/tsc', '--noEmit');
}, 120_000);
