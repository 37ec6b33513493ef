import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

/** By hand with cdk8s-plus-27, as near to a node_exporter as it can say. */
export function addNodeExporter(chart: Chart, name: string): void {
  const labels = { 'app.kubernetes.io/name': 'node-exporter', 'app.kubernetes.io/instance': name };
  const daemonSet = new kplus.DaemonSet(chart, name, {
    metadata: { name },
    podMetadata: { labels },
    select: false,
    hostNetwork: true,
    securityContext: { ensureNonRoot: true, user: 65534, group: 65534 },
    containers: [{
      name: 'node-exporter',
      image: 'quay.io/prometheus/node-exporter:v1.12.1',
      args: ['--path.procfs=/host/proc', '--path.sysfs=/host/sys', '--path.rootfs=/host/root', '--web.listen-address=:9100'],
      ports: [{ name: 'metrics', number: 9100 }],
      envVariables: { NODE_NAME: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.NODE_NAME) },
      resources: {
        cpu: { request: kplus.Cpu.millis(50), limit: kplus.Cpu.millis(250) },
        memory: { request: Size.mebibytes(32), limit: Size.mebibytes(64) },
      },
      startup: kplus.Probe.fromTcpSocket({ port: 9100, failureThreshold: 3 }),
      liveness: kplus.Probe.fromHttpGet('/', { port: 9100 }),
      readiness: kplus.Probe.fromHttpGet('/', { port: 9100 }),
      securityContext: { user: 65534, group: 65534 },
    }],
  });
  daemonSet.select(kplus.LabelSelector.of({ labels }));
  daemonSet.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('kubernetes.io/os', 'linux')));
  daemonSet.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.exists('node-role.kubernetes.io/control-plane')));
  const [container] = daemonSet.containers;
  for (const [volume, path] of [['proc', '/proc'], ['sys', '/sys'], ['root', '/']]) {
    container.mount(`/host/${volume}`, kplus.Volume.fromHostPath(chart, `${name}-${volume}`, volume, { path }), { readOnly: true });
  }
}
