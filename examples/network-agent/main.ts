import { App, Chart } from 'cdk8s';
import { Flannel, FlannelBackend, KubeProxy, NetworkAgent, Resources } from 'cdk8s-daemonsets';

const app = new App();
const chart = new Chart(app, 'network-agent', { namespace: 'kube-system' });

// Brings packets from pod to pod.
new NetworkAgent(chart, 'flannel', {
  engine: new Flannel({
    podCidr: '10.42.0.0/16',
    backend: FlannelBackend.wireguard(),
    ifaceRegex: '^en.*',
  }),
  resources: Resources.of({ cpu: '100m', memory: '64Mi' }),
});

// Brings packets for a Service to the pods behind it.
new NetworkAgent(chart, 'kube-proxy', {
  engine: new KubeProxy({
    version: '1.36.1',
    server: 'https://api.cluster-a.example.com:6443',
    clusterCidr: '10.42.0.0/16',
  }),
});

app.synth();
