/**
 * Bundles the package, so that an app that uses one role reads a few files and not some hundred, and does not pay for the other roles.
 * Writes lib/bundle, and a lib/index.js that loads the bundle of an export when it is first used.
 *
 * What there is to export, jsii has just written down: the public classes and enums. The declarations and the single files stay as the
 * compiler wrote them. Runs after the compiler, which writes lib/index.js anew each time.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { basename, join } from 'path';
import { build, transform } from 'esbuild';

const ROOT = join(__dirname, '..');
const LIB = join(ROOT, 'lib');
const BUNDLE = join(LIB, 'bundle');

/** Not bundled: what an app has beside this package, and libraries that only an import needs. */
const EXTERNAL = ['cdk8s', 'cdk8s-plus-27', 'constructs', 'commander', 'yaml'];

/** What every bundle begins with. */
const CORE = 'core';

interface Type {
  readonly kind: string;
  readonly name: string;
  readonly fqn: string;
  /** The file and the name in it, such as `src/daemonset/volume:Volume`. */
  readonly symbolId: string;
}

/** A public class or enum, with its file and the bundle that it is in. */
interface Exported {
  readonly name: string;
  readonly fqn: string;
  readonly isClass: boolean;
  readonly file: string;
  readonly bundle: string;
}

const { types, version } = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as { types: { [name: string]: Type }; version: string };
const exported: Exported[] = Object.values(types)
  .filter(({ kind }) => kind !== 'interface')
  .map(({ name, fqn, kind, symbolId }) => {
    const file = `${symbolId.replace(/:.*$/, '')}.ts`;
    return { name, fqn, isClass: kind === 'class', file: join(ROOT, file), bundle: bundleOf(file) };
  })
  .sort((a, b) => a.name < b.name ? -1 : 1);

/** The bundle of a file: one for the DaemonSet and its vocabulary, one for each role and each piece of software. */
function bundleOf(file: string): string {
  const [, layer, ...folders] = file.split('/').slice(0, -1);
  return layer === 'agents' ? folders.join('-') : layer;
}

/**
 * What jsii's kernel knows the classes of a file by, as its compiler writes it into the single files; and their names, which errors say and
 * the bundler changes.
 */
function runtimeTypes(file: string): string {
  return exported.filter((one) => one.isClass && one.file === file).map(({ name, fqn }) => [
    `(${name} as any)[Symbol.for('jsii.rtti')] = ${JSON.stringify({ fqn, version })};`,
    `Object.defineProperty(${name}, 'name', { value: '${name}' });\n`,
  ].join('\n')).join('');
}

/** What all roles have in common: because every bundle begins with it, it becomes one file that all of them share. */
const CORE_FILES = ['src/daemonset/index.ts', ...readdirSync(join(ROOT, 'src/agents/node-agent')).filter((file) => file.endsWith('.ts'))
  .map((file) => `src/agents/node-agent/${file}`)];

async function bundle(): Promise<void> {
  const names = [...new Set(exported.map((one) => one.bundle))];
  const { outputFiles } = await build({
    entryPoints: names.map((name) => ({ in: `bundle:${name}`, out: name })),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: EXTERNAL,
    outdir: BUNDLE,
    chunkNames: 'shared-[hash]',
    legalComments: 'none',
    // Half of the time that loading takes goes into reading the text.
    minify: true,
    tsconfigRaw: { compilerOptions: { target: 'ES2022' } },
    write: false,
    plugins: [{
      name: 'entries',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^bundle:/ }, ({ path }) => ({ path: path.replace(/^bundle:/, ''), namespace: 'bundle' }));
        onLoad({ filter: /.*/, namespace: 'bundle' }, ({ path }) => ({
          contents: path === CORE ? CORE_FILES.map((file) => `import ${JSON.stringify(join(ROOT, file))};`).join('\n')
            : [`import 'bundle:${CORE}';`, ...exported.filter((one) => one.bundle === path)
              .map(({ name, file }) => `export { ${name} } from ${JSON.stringify(file)};`)].join('\n'),
          resolveDir: ROOT,
        }));
        onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({ contents: `${readFileSync(path, 'utf8')}\n${runtimeTypes(path)}`, loader: 'ts' }));
      },
    }],
  });
  rmSync(BUNDLE, { recursive: true, force: true });
  mkdirSync(BUNDLE);
  for (const { path, text } of outputFiles) {
    // Bundles that share code can only be written as ES modules, which Node 20 cannot require.
    const { code } = await transform(text, { format: 'cjs', platform: 'node', target: 'node20', minify: true });
    writeFileSync(join(BUNDLE, basename(path)), code);
  }
}

/** The index that loads nothing by itself. */
function index(): string {
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const bundles = ${JSON.stringify(Object.fromEntries(exported.map((one) => [one.name, one.bundle])), undefined, 2)};
for (const [name, bundle] of Object.entries(bundles)) {
  Object.defineProperty(exports, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = require("./bundle/" + bundle + ".js")[name];
      Object.defineProperty(exports, name, { enumerable: true, value });
      return value;
    },
  });
}
// Tells Node, when an ES module imports this one, which names there are.
0 && (module.exports = { ${exported.map(({ name }) => name).join(', ')} });
`;
}

bundle().then(() => writeFileSync(join(LIB, 'index.js'), index()), (error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
