import { App, Chart } from 'cdk8s';
import { Flannel, LogCollector, NetworkAgent, NodeExporter } from 'cdk8s-daemonsets';

const app = new App();
const chart = new Chart(app, 'node-agents', { namespace: 'kube-system' });

new NetworkAgent(chart, 'flannel', { engine: new Flannel() });
new NodeExporter(chart, 'node-exporter');
new LogCollector(chart, 'logs');

app.synth();
