import { Chart } from 'cdk8s';
import {
  DaemonSet, DnsPolicy, EnvValue, FsGroupChangePolicy, HostMount, HostPathType, HttpScheme, ImagePullPolicy, NodeSelectorRequirement, Probe,
  Resources, Toleration,
} from 'cdk8s-daemonsets';

/** With this library: the same as with cdk8s-plus, whose defaults are spelled out. */
export function addNodeExporter(chart: Chart, name: string): void {
  const http = Probe.httpGet('/', { port: '9100', scheme: HttpScheme.HTTP, failureThreshold: 3 });
  const type = HostPathType.UNSET;
  new DaemonSet(chart, name, {
    podMetadata: { labels: { 'app.kubernetes.io/name': 'node-exporter' } },
    minReadySeconds: 0,
    hostNetwork: true,
    automountServiceAccountToken: false,
    dnsPolicy: DnsPolicy.CLUSTER_FIRST,
    setHostnameAsFqdn: false,
    terminationGracePeriodSeconds: 30,
    securityContext: { runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, fsGroupChangePolicy: FsGroupChangePolicy.ALWAYS },
    tolerations: [Toleration.exists('node-role.kubernetes.io/control-plane')],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [{ matchExpressions: [NodeSelectorRequirement.in('kubernetes.io/os', ['linux'])] }],
      },
    },
    containers: [{
      name: 'node-exporter',
      image: 'quay.io/prometheus/node-exporter:v1.12.1',
      imagePullPolicy: ImagePullPolicy.ALWAYS,
      args: ['--path.procfs=/host/proc', '--path.sysfs=/host/sys', '--path.rootfs=/host/root', '--web.listen-address=:9100'],
      ports: [{ name: 'metrics', containerPort: 9100 }],
      env: [{ name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') }],
      resources: Resources.of({ cpu: '50m', memory: '32Mi', cpuLimit: '250m', memoryLimit: '64Mi' }),
      startupProbe: Probe.tcpSocket({ port: '9100', failureThreshold: 3 }),
      livenessProbe: http,
      readinessProbe: http,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 65534,
        runAsGroup: 65534,
        privileged: false,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
      },
      volumeMounts: [
        HostMount.of('/proc', { name: 'proc', mountPath: '/host/proc', type }),
        HostMount.of('/sys', { name: 'sys', mountPath: '/host/sys', type }),
        HostMount.of('/', { name: 'root', mountPath: '/host/root', type }),
      ],
    }],
  });
}
