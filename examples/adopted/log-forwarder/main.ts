import { App, Chart } from 'cdk8s';
import { DaemonSet, EnvValue, HostMount, Probe, Resources, Toleration, UpdateStrategy, Volume } from 'cdk8s-daemonsets';
import * as kplus from 'cdk8s-plus-27';

const forwarderConf = `[source]
path = /var/log/containers/*.log
position = /var/lib/log-forwarder/position.db

[target]
address = logs.example.com:24224
token = \${TOKEN}
`;

const app = new App();
const chart = new Chart(app, 'log-forwarder');

new kplus.k8s.KubeNamespace(chart, 'namespace', {
  metadata: { name: 'logging', labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
});

new kplus.k8s.KubeServiceAccount(chart, 'service-account', {
  metadata: { name: 'log-forwarder', namespace: 'logging' },
});

new kplus.k8s.KubeClusterRole(chart, 'cluster-role', {
  metadata: { name: 'log-forwarder' },
  rules: [{ apiGroups: [''], resources: ['pods', 'namespaces'], verbs: ['get', 'list', 'watch'] }],
});

new kplus.k8s.KubeClusterRoleBinding(chart, 'cluster-role-binding', {
  metadata: { name: 'log-forwarder' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'log-forwarder' },
  subjects: [{ kind: 'ServiceAccount', name: 'log-forwarder', namespace: 'logging' }],
});

new kplus.k8s.KubeConfigMap(chart, 'config-map', {
  metadata: { name: 'log-forwarder', namespace: 'logging' },
  data: { 'forwarder.conf': forwarderConf },
});

const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(
  chart,
  'log-forwarder-service-account',
  'log-forwarder',
);
const logForwarderToken = kplus.Secret.fromSecretName(chart, 'log-forwarder-token', 'log-forwarder-token');
const logForwarderConfig = kplus.ConfigMap.fromConfigMapName(chart, 'log-forwarder-config-map', 'log-forwarder');

new DaemonSet(chart, 'log-forwarder', {
  metadata: { namespace: 'logging', labels: { app: 'log-forwarder' } },
  selector: { matchLabels: { app: 'log-forwarder' } },
  podMetadata: { annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '8080' } },
  updateStrategy: UpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }),
  serviceAccount,
  tolerations: [Toleration.controlPlane()],
  containers: [
    {
      name: 'forwarder',
      image: 'registry.example.com/log-forwarder:2.4.1',
      args: ['--config=/etc/log-forwarder/forwarder.conf'],
      ports: [{ name: 'metrics', containerPort: 8080 }],
      env: [
        { name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') },
        { name: 'TOKEN', value: EnvValue.fromSecret(logForwarderToken, 'token') },
      ],
      volumeMounts: [
        Volume.configMap('config', logForwarderConfig).mount('/etc/log-forwarder', { readOnly: true }),
        HostMount.varLog({ name: 'varlog' }),
        HostMount.stateDirectory('/var/lib/log-forwarder', { name: 'position' }),
      ],
      resources: Resources.of({ cpu: '100m', memory: '200Mi', memoryLimit: '400Mi' }),
      readinessProbe: Probe.httpGet('/ready', { port: 'metrics' }),
    },
  ],
});

app.synth();
