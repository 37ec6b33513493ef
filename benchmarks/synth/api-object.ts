import { ApiObject, Chart } from 'cdk8s';

/** As a plain object, without any help. */
export function addNodeExporter(chart: Chart, name: string): void {
  const labels = { 'app.kubernetes.io/name': 'node-exporter', 'app.kubernetes.io/instance': name };
  const probe = { failureThreshold: 3, httpGet: { path: '/', port: 9100, scheme: 'HTTP' } };
  const user = { runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534 };
  const paths = { proc: '/proc', sys: '/sys', root: '/' };
  new ApiObject(chart, name, {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name },
    spec: {
      minReadySeconds: 0,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          hostNetwork: true,
          automountServiceAccountToken: false,
          dnsPolicy: 'ClusterFirst',
          setHostnameAsFQDN: false,
          terminationGracePeriodSeconds: 30,
          securityContext: { ...user, fsGroupChangePolicy: 'Always' },
          tolerations: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }],
          affinity: {
            nodeAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: {
                nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/os', operator: 'In', values: ['linux'] }] }],
              },
            },
          },
          containers: [{
            name: 'node-exporter',
            image: 'quay.io/prometheus/node-exporter:v1.12.1',
            imagePullPolicy: 'Always',
            args: ['--path.procfs=/host/proc', '--path.sysfs=/host/sys', '--path.rootfs=/host/root', '--web.listen-address=:9100'],
            ports: [{ name: 'metrics', containerPort: 9100 }],
            env: [{ name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }],
            resources: { requests: { cpu: '50m', memory: '32Mi' }, limits: { cpu: '250m', memory: '64Mi' } },
            startupProbe: { failureThreshold: 3, tcpSocket: { port: 9100 } },
            livenessProbe: probe,
            readinessProbe: probe,
            securityContext: { ...user, privileged: false, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
            volumeMounts: Object.keys(paths).map((volume) => ({ name: volume, mountPath: `/host/${volume}`, readOnly: true })),
          }],
          volumes: Object.entries(paths).map(([volume, path]) => ({ name: volume, hostPath: { path, type: '' } })),
        },
      },
    },
  });
}
