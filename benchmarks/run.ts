/**
 * Measures this library beside cdk8s-plus and plain objects, in turns, each time in a new process.
 *
 *   npm run benchmark [-- [--json] [--rounds=N] [--count=N]]
 */
import { execFileSync } from 'child_process';
import { join } from 'path';
import { performance } from 'perf_hooks';
import { parseArgs } from 'util';
import Table from 'cli-table3';
import { ImportFigures } from './import/measure';
import { requireEquivalence } from './synth/equivalence';
import { SynthFigures } from './synth/measure';
import { VARIANTS } from './synth/variants';

/** A figure against what it must not exceed. */
interface Ratio {
  readonly what: string;
  readonly ratio: number;
  /** Not given where it is only worth knowing. */
  readonly target?: number;
  readonly met?: boolean;
}

const OURS = 'cdk8s-daemonsets';
const PEERS = 'cdk8s + cdk8s-plus-27';
const IMPORTS: { readonly [what: string]: string[] } = {
  [PEERS]: ['cdk8s', 'cdk8s-plus-27'],
  [OURS]: ['cdk8s', 'cdk8s-plus-27', OURS],
  [`${OURS}, DaemonSet used`]: ['cdk8s', 'cdk8s-plus-27', `${OURS}#DaemonSet`],
  [`${OURS}, NodeExporter used`]: ['cdk8s', 'cdk8s-plus-27', `${OURS}#NodeExporter`],
  [`${OURS}, everything used`]: ['cdk8s', 'cdk8s-plus-27', `${OURS}#*`],
};

/** A process that loads the libraries, and one that loads ours and makes an agent with it. */
const START = { peers: 'load cdk8s and cdk8s-plus-27', ours: 'load cdk8s and cdk8s-daemonsets, make a LogCollector, synthYaml()' } as const;

function run<T>(script: string, ...args: string[]): T {
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, script), ...args], { encoding: 'utf8' }));
}

/** How long a process takes, from its start to its end, in milliseconds. */
function timed(script: string, ...args: string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, [join(__dirname, script), ...args]);
  return performance.now() - start;
}

/** Runs each of them in turns, so that what disturbs the machine disturbs all of them. */
function alternate<T>(names: string[], rounds: number, one: (name: string) => T): { [name: string]: T[] } {
  const figures: { [name: string]: T[] } = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      process.stderr.write(`round ${round} of ${rounds}: ${name}\n`);
      figures[name].push(one(name));
    }
  }
  return figures;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1; // eslint-disable-line no-bitwise
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of the ratios of each round: its two runs follow each other, so that they find the machine in much the same state. */
function ratio(what: string, figures: number[], peers: number[], target?: number): Ratio {
  const measured = median(figures.map((figure, i) => figure / peers[i]));
  return { what, ratio: measured, target, met: target === undefined ? undefined : measured <= target };
}

function toTable(head: string[], rows: (string | number)[][]): string {
  const table = new Table({ head, style: { head: [], border: [], compact: true }, colAligns: head.map((_, i) => i === 0 ? 'left' : 'right') });
  table.push(...rows);
  return table.toString();
}

function main(): void {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '7' },
      count: { type: 'string', default: '1000' },
    },
  });
  const rounds = Number(values.rounds);
  requireEquivalence();

  const synths = alternate(VARIANTS, rounds, (variant) => run<SynthFigures>('synth/measure.js', variant, values.count!));
  const imports = alternate(Object.keys(IMPORTS), rounds, (name) => run<ImportFigures>('import/measure.js', ...IMPORTS[name]));

  const starts = alternate(Object.values(START), rounds, (what) => timed('start/measure.js', what === START.ours ? 'ours' : 'peers'));

  const figuresOf = (variant: string, figure: (figures: SynthFigures) => number) => synths[variant].map(figure);
  const total = (variant: string) => figuresOf(variant, ({ buildMs, synthMs }) => buildMs + synthMs);
  const peak = (variant: string) => figuresOf(variant, ({ peakMiB }) => peakMiB);
  const loaded = (modules: string) => imports[modules].map(({ importMs }) => importMs);

  const synth = VARIANTS.map((variant) => ({
    variant,
    buildMs: median(figuresOf(variant, ({ buildMs }) => buildMs)),
    synthMs: median(figuresOf(variant, ({ synthMs }) => synthMs)),
    totalMs: median(total(variant)),
    peakMiB: median(peak(variant)),
  }));
  const starting = Object.values(START).map((what) => ({ what, processMs: median(starts[what]) }));
  const loading = Object.keys(IMPORTS).map((modules) => ({ modules, importMs: median(loaded(modules)) }));
  const ratios = [
    ratio('build and synth, against cdk8s-plus-27', total(OURS), total('cdk8s-plus-27'), 1),
    ratio('build and synth, against ApiObject', total(OURS), total('ApiObject'), 1.4),
    ratio('peak memory, against cdk8s-plus-27', peak(OURS), peak('cdk8s-plus-27'), 1),
    ratio('peak memory, against ApiObject', peak(OURS), peak('ApiObject'), 1.3),
    ratio('process with a LogCollector, against one that loads cdk8s-plus-27', starts[START.ours], starts[START.peers], 1),
    ratio(`import, against ${PEERS}`, loaded(OURS), loaded(PEERS), 1.3),
    ...Object.keys(IMPORTS).slice(2).map((modules) => ratio(`import of ${modules}, against the same`, loaded(modules), loaded(PEERS))),
  ];

  if (values.json) {
    process.stdout.write(`${JSON.stringify({ count: Number(values.count), rounds, synth, start: starting, import: loading, ratios }, undefined, 2)}\n`);
    return;
  }
  process.stdout.write([
    `${values.count} DaemonSets in one chart, medians of ${rounds} rounds`,
    toTable(['written with', 'build ms', 'synth ms', 'total ms', 'peak MiB'], synth.map(({ variant, ...figures }) => [
      variant, ...Object.values(figures).map((figure) => figure.toFixed(0)),
    ])),
    toTable(['a process that does nothing but', 'ms'], starting.map(({ what, processMs }) => [what, processMs.toFixed(0)])),
    toTable(['imported', 'ms'], loading.map(({ modules, importMs }) => [modules, importMs.toFixed(0)])),
    toTable(['ratio', 'measured', 'at most', 'met'], ratios.map(({ what, ratio: measured, target, met }) => [
      what, measured.toFixed(2), ...target === undefined ? ['', ''] : [target.toFixed(2), met ? 'yes' : 'no'],
    ])),
    '',
  ].join('\n'));
}

main();
