import { App, Chart } from 'cdk8s';
import { DaemonSet, EnvFrom, EnvValue, Volume } from 'cdk8s-daemonsets';
import * as kplus from 'cdk8s-plus-27';

const app = new App();
new kplus.Namespace(new Chart(app, 'namespace'), 'Namespace', { metadata: { name: 'web' } });
const chart = new Chart(app, 'plain-cdk8s-plus', { namespace: 'web' });

// Objects of cdk8s-plus go into the DaemonSet …
const account = new kplus.ServiceAccount(chart, 'Account', { metadata: { name: 'node-cache' } });
const settings = new kplus.ConfigMap(chart, 'Settings', {
  metadata: { name: 'node-cache' },
  data: { 'cache.conf': 'size = 512Mi\n', 'LOG_LEVEL': 'info' },
});
const upstream = kplus.Secret.fromSecretName(chart, 'Upstream', 'node-cache-upstream');

const cache = new DaemonSet(chart, 'node-cache', {
  serviceAccount: account,
  containers: [{
    name: 'cache',
    image: 'registry.example.com/node-cache:3.2.0',
    ports: [{ name: 'http', containerPort: 8080 }],
    env: [{ name: 'UPSTREAM_TOKEN', value: EnvValue.fromSecret(upstream, 'token') }],
    envFrom: [EnvFrom.configMap(settings, { optional: true })],
    volumeMounts: [Volume.configMap('settings', settings).mount('/etc/node-cache', { readOnly: true })],
  }],
});

// … and the DaemonSet goes into objects of cdk8s-plus: a Service selects it,
new kplus.Service(chart, 'Service', {
  metadata: { name: 'node-cache' },
  selector: cache,
  ports: [{ name: 'http', port: 80, targetPort: 8080 }],
});

// a NetworkPolicy guards it,
const web = new kplus.Deployment(chart, 'Web', {
  metadata: { name: 'web' },
  containers: [{ image: 'registry.example.com/web:1.0.0', portNumber: 8000 }],
});
new kplus.NetworkPolicy(chart, 'Policy', {
  metadata: { name: 'node-cache' },
  selector: cache,
  ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY, rules: [{ peer: web, ports: [kplus.NetworkPolicyPort.tcp(8080)] }] },
});

// and a role is bound to it.
const role = new kplus.Role(chart, 'Role', { metadata: { name: 'node-cache' } });
role.allowRead(kplus.ApiResource.CONFIG_MAPS);
new kplus.RoleBinding(chart, 'RoleBinding', { metadata: { name: 'node-cache' }, role }).addSubjects(cache);

app.synth();
