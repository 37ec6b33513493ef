import { Testing, Yaml } from 'cdk8s';
import {
  AgentContext, EnvValue, HostMount, MountPropagation, NodeAgentSpec, Probe, Resources, StorageAgent, StorageAgentEngine,
} from '../../../src';

/** The node plugin of a CSI driver: three containers, of which only the driver reads the configuration and only the last has metrics. */
class DiskDriver extends StorageAgentEngine {
  public readonly name = 'disk-driver';

  public spec({ platform: { kubeletDirectory } }: AgentContext): NodeAgentSpec {
    const driver = 'disk.example.com';
    const socketDirectory = `${kubeletDirectory}/plugins/${driver}`;
    const socket = HostMount.of(socketDirectory, { name: 'plugin', mountPath: '/csi', readOnly: false });
    return {
      container: {
        name: 'driver',
        image: 'registry.example.com/disk-driver:1.0.0',
        args: ['--endpoint=unix:///csi/csi.sock', '--node=$(NODE_NAME)', '--config=/etc/driver/driver.yaml'],
        env: [{ name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') }],
        ports: [{ name: 'healthz', containerPort: 9808 }],
        volumeMounts: [
          socket,
          HostMount.of(kubeletDirectory, { name: 'kubelet', readOnly: false, mountPropagation: MountPropagation.BIDIRECTIONAL }),
          HostMount.dev(),
        ],
        resources: Resources.of({ cpu: '10m', memory: '64Mi' }),
        securityContext: { privileged: true },
        livenessProbe: Probe.httpGet('/healthz', { port: 'healthz' }),
      },
      sidecars: [
        {
          name: 'registrar',
          image: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.15.0',
          args: ['--csi-address=/csi/csi.sock', `--kubelet-registration-path=${socketDirectory}/csi.sock`],
          volumeMounts: [socket, HostMount.kubeletPluginsRegistry({ path: `${kubeletDirectory}/plugins_registry` })],
        },
        {
          name: 'liveness',
          image: 'registry.k8s.io/sig-storage/livenessprobe:v2.17.0',
          args: ['--csi-address=/csi/csi.sock', '--http-endpoint=:9809'],
          ports: [{ name: 'metrics', containerPort: 9809 }],
          volumeMounts: [socket],
        },
      ],
      config: [{ name: 'driver.yaml', content: 'volumes: 20\n', directory: '/etc/driver' }],
      metrics: [{ container: 'liveness', port: 'metrics' }],
      objects: [{
        apiVersion: 'storage.k8s.io/v1',
        kind: 'CSIDriver',
        name: driver,
        clusterScoped: true,
        content: { spec: { attachRequired: false, podInfoOnMount: true } },
      }],
    };
  }
}

function objects(): any[] {
  const chart = Testing.chart();
  new StorageAgent(chart, 'disk', { engine: new DiskDriver(), podMonitor: {} });
  return Testing.synth(chart);
}
const ofKind = (kind: string) => objects().find((object) => object.kind === kind);

test('the driver alone has the configuration, and each container its own sockets', () => {
  const mounts = Object.fromEntries(ofKind('DaemonSet').spec.template.spec.containers
    .map(({ name, volumeMounts }: any) => [name, volumeMounts.map(({ mountPath }: any) => mountPath)]));
  expect(mounts).toEqual({
    driver: ['/csi', '/var/lib/kubelet', '/dev', '/etc/driver'],
    registrar: ['/csi', '/registration'],
    liveness: ['/csi'],
  });
});

test('the CSIDriver has the name of the driver, the labels of the agent and no namespace', () => {
  expect(ofKind('CSIDriver')).toEqual({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIDriver',
    metadata: {
      name: 'disk.example.com',
      labels: { 'app.kubernetes.io/name': 'disk-driver', 'app.kubernetes.io/instance': 'disk', 'app.kubernetes.io/component': 'storage-agent' },
    },
    spec: { attachRequired: false, podInfoOnMount: true },
  });
});

test('the metrics are those of the sidecar', () => {
  expect(ofKind('PodMonitor').spec.podMetricsEndpoints).toMatchObject([{ port: 'metrics', path: '/metrics' }]);
});

test('all of it, in the order in which it is applied', () => {
  expect(objects().map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ServiceAccount disk', 'ConfigMap disk', 'DaemonSet disk', 'PodMonitor disk', 'CSIDriver disk.example.com',
  ]);
  expect(Yaml.stringify(ofKind('DaemonSet'))).toContain('--kubelet-registration-path=/var/lib/kubelet/plugins/disk.example.com/csi.sock');
});

test('two volumes of one name are one where they are the same', () => {
  expect(ofKind('DaemonSet').spec.template.spec.volumes.map(({ name }: any) => name)).toEqual(['plugin', 'kubelet', 'dev', 'config', 'kubelet-plugins-registry']);
});
