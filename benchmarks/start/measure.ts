/**
 * A small app, from the first module that it loads to its YAML: `node measure.js ours`; or an app that only loads the peers:
 * `node measure.js peers`. What is measured is the whole process.
 */
import { createRequire } from 'module';

const load = createRequire(__filename);
const { App, Chart } = load('cdk8s');
if (process.argv[2] === 'peers') {
  load('cdk8s-plus-27');
} else {
  const { LogCollector } = load('cdk8s-daemonsets');
  const app = new App();
  new LogCollector(new Chart(app, 'logging', { namespace: 'kube-system' }), 'logs');
  if (!app.synthYaml().includes('kind: DaemonSet')) { throw new Error('there is no DaemonSet'); }
}
