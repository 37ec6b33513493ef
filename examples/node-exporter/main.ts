import { App, Chart } from 'cdk8s';
import { NodeExporter, NodeSelection, NodeSelectorRequirement, PrometheusNodeExporter, Toleration } from 'cdk8s-daemonsets';

const app = new App();
const chart = new Chart(app, 'node-exporter', { namespace: 'kube-system' });

const gpu = 'nvidia.com/gpu.present';

// Every Linux node without a GPU, the control plane included, found by a Prometheus of the Prometheus Operator.
new NodeExporter(chart, 'node-exporter', {
  engine: new PrometheusNodeExporter({
    enabledCollectors: ['processes'],
    disabledCollectors: ['wifi', 'hwmon'],
    textfileDirectory: '/var/lib/node-exporter/textfile',
  }),
  nodes: [NodeSelection.linux(), NodeSelection.matching(NodeSelectorRequirement.doesNotExist(gpu))],
  serviceMonitor: { interval: '30s', labels: { release: 'kube-prometheus-stack' } },
});

// The nodes with GPUs are watched more closely.
new NodeExporter(chart, 'gpu-node-exporter', {
  engine: new PrometheusNodeExporter({ enabledCollectors: ['ethtool', 'processes'] }),
  nodes: [NodeSelection.linux(), NodeSelection.labeled({ [gpu]: 'true' })],
  tolerations: [Toleration.exists('nvidia.com/gpu')],
  podMonitor: { interval: '10s' },
});

app.synth();
