import { App, Chart } from 'cdk8s';
import { FluentBit, LogCollector, LogCredentials, LogInput, LogOutput, Resources, UpdateStrategy } from 'cdk8s-daemonsets';
import { Secret } from 'cdk8s-plus-27';

const app = new App();
const chart = new Chart(app, 'log-collector', { namespace: 'kube-system' });

// Secrets are made elsewhere; what is in them never stands in a manifest.
const login = Secret.fromSecretName(chart, 'Login', 'elasticsearch-login');
const authority = Secret.fromSecretName(chart, 'Authority', 'elasticsearch-ca');

new LogCollector(chart, 'logs', {
  engine: new FluentBit({ port: 2021 }),
  inputs: [LogInput.containerLogs({ excludePaths: ['/var/log/containers/*_ci_*.log'] })],
  outputs: [
    LogOutput.elasticsearch({
      host: 'elasticsearch.logging.svc',
      tls: { caSecret: authority },
      index: 'cluster-a',
      credentials: LogCredentials.basic(login),
    }),
    LogOutput.loki({ host: 'loki.monitoring.svc', labels: { cluster: 'a' } }),
  ],
  resources: Resources.of({ cpu: '100m', memory: '128Mi', memoryLimit: '512Mi' }),
  updateStrategy: UpdateStrategy.rollingUpdate({ maxUnavailable: '25%' }),
  podMonitor: { interval: '30s' },
});

app.synth();
