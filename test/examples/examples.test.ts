import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parse } from 'yaml';
import { exampleNames } from '../../examples/names';

const EXAMPLES = exampleNames();
const FOLDER = join(__dirname, '../../examples');

/** The files of a folder with their content. */
function contentOf(folder: string): { [file: string]: string } {
  return Object.fromEntries(readdirSync(folder).sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** The files that an example writes. */
function synthesized(example: string): { [file: string]: string } {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  process.env.CDK8S_OUTDIR = folder;
  try {
    jest.requireActual(join(FOLDER, example, 'main.ts'));
    return contentOf(folder);
  } finally {
    delete process.env.CDK8S_OUTDIR;
    rmSync(folder, { recursive: true });
  }
}

test('there is an example for every role, for a DaemonSet of one\'s own and for cdk8s-plus', () => {
  expect(EXAMPLES).toEqual(expect.arrayContaining([
    'first', 'quick-start', 'log-collector', 'node-exporter', 'network-agent', 'custom-daemonset', 'plain-cdk8s-plus',
  ]));
});

describe.each(EXAMPLES)('the example %s', (example) => {
  test('writes the files that are committed, byte for byte', () => {
    expect(synthesized(example)).toEqual(contentOf(join(FOLDER, example, 'dist')));
  });

  test('is run by cdk8s synth as every example is, and explained', () => {
    expect(parse(readFileSync(join(FOLDER, example, 'cdk8s.yaml'), 'utf8'))).toEqual({
      language: 'typescript', app: 'npx ts-node --transpile-only main.ts', output: 'dist',
    });
    expect(readFileSync(join(FOLDER, example, 'README.md'), 'utf8')).toMatch(/^# \S[^]*npx cdk8s synth/);
  });
});
