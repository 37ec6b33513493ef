/**
 * Measures what a small app costs from the first module that it loads to its YAML, in a process of its own: `node measure.js ours`; or
 * what it costs to load the peers, `node measure.js peers`.
 */
import { createRequire } from 'module';
import { performance } from 'perf_hooks';

/** What it took. */
export interface StartFigures {
  readonly startMs: number;
}

const load = createRequire(__filename);
const start = performance.now();
const { App, Chart } = load('cdk8s');
if (process.argv[2] === 'peers') {
  load('cdk8s-plus-27');
} else {
  const { LogCollector } = load('cdk8s-daemonsets');
  const app = new App();
  new LogCollector(new Chart(app, 'logging', { namespace: 'kube-system' }), 'logs');
  if (!app.synthYaml().includes('kind: DaemonSet')) { throw new Error('there is no DaemonSet'); }
}
const figures: StartFigures = { startMs: performance.now() - start };
process.stdout.write(JSON.stringify(figures));
