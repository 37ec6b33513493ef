import { App, Chart } from 'cdk8s';
import { LogCollector } from 'cdk8s-daemonsets';

const app = new App();
const chart = new Chart(app, 'logging', { namespace: 'kube-system' });
new LogCollector(chart, 'logs');
app.synth();
