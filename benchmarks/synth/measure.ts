/**
 * Measures one way of writing many DaemonSets, in a process of its own: `node measure.js <variant> <count>`.
 */
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { performance } from 'perf_hooks';
import { App, Chart, Testing } from 'cdk8s';
import { addNodeExporterWith } from './variants';

/** What one run of a variant took. */
export interface SynthFigures {
  readonly buildMs: number;
  readonly synthMs: number;
  readonly peakMiB: number;
}

function measure(variant: string, count: number): SynthFigures {
  const addNodeExporter = addNodeExporterWith(variant);
  // Loading code is measured as import.
  addNodeExporter(Testing.chart(), 'first');
  const outdir = mkdtempSync(join(tmpdir(), 'benchmark-'));
  try {
    const start = performance.now();
    const app = new App({ outdir });
    const chart = new Chart(app, 'chart');
    for (let i = 0; i < count; i++) {
      addNodeExporter(chart, `node-exporter-${i}`);
    }
    const built = performance.now();
    app.synth();
    const synthesized = performance.now();
    return { buildMs: built - start, synthMs: synthesized - built, peakMiB: process.resourceUsage().maxRSS / 1024 };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

process.stdout.write(JSON.stringify(measure(process.argv[2], Number(process.argv[3]))));
