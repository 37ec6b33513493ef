/**
 * Synthesizes the examples, each into its own folder, as `cdk8s synth` in that folder does, and shows what was written.
 *
 *   npm run examples [-- [--json] [name…]]
 */
import { spawnSync } from 'child_process';
import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import Table from 'cli-table3';
import { parse } from 'yaml';
import { exampleNames } from './names';

/** An object that an example gives. */
interface Written {
  readonly file: string;
  readonly kind: string;
  readonly name: string;
  /** Of its YAML, in bytes. */
  readonly size: number;
}

/** Runs the example; throws with what it said when it fails. */
function synthesize(example: string): void {
  const { status, stdout, stderr } = spawnSync('npx', ['cdk8s', 'synth'], {
    cwd: join(__dirname, example),
    // The look-up of a newer version takes a network.
    env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
    encoding: 'utf8',
  });
  if (status !== 0) { throw new Error(`${stdout}${stderr}`); }
}

function written(example: string): Written[] {
  const folder = join(__dirname, example, 'dist');
  return readdirSync(folder).sort().flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^---\n/m).map((yaml) => {
    const { kind, metadata } = parse(yaml);
    return { file: `examples/${example}/dist/${file}`, kind, name: metadata.name, size: Buffer.byteLength(yaml) };
  }));
}

function toTable(objects: Written[]): string {
  const table = new Table({ head: ['file', 'kind', 'name', 'size'], style: { head: [], border: [], compact: true }, colAligns: ['left', 'left', 'left', 'right'] });
  table.push(...objects.map(({ file, kind, name, size }, i) => [file === objects[i - 1]?.file ? '' : file, kind, name, `${size} B`]));
  return table.toString();
}

function main(args: string[]): void {
  const known = exampleNames();
  const wanted = args.filter((arg) => arg !== '--json');
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) { throw new Error(`there is no example "${unknown}", write one of: ${known.join(', ')}`); }

  const examples = wanted.length > 0 ? wanted : known;
  const objects: Written[] = [];
  examples.forEach((example, i) => {
    process.stderr.write(`[${i + 1}/${examples.length}] ${example}\n`);
    try {
      synthesize(example);
      objects.push(...written(example));
    } catch (error) {
      process.stderr.write(`${example} failed:\n${(error as Error).message}\n`);
      process.exitCode = 1;
    }
  });
  process.stdout.write(`${args.includes('--json') ? JSON.stringify(objects, undefined, 2) : toTable(objects)}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
