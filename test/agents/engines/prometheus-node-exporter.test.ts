import { Chart } from 'cdk8s';
import { MountPropagation, NodeExporter, PrometheusNodeExporter, PrometheusNodeExporterOptions } from '../../../src';
import { byKind, containerOf, podOf } from '../manifests';

const exporter = (options: PrometheusNodeExporterOptions) =>
  (chart: Chart) => new NodeExporter(chart, 'metrics', { engine: new PrometheusNodeExporter(options) });
const argsOf = (options: PrometheusNodeExporterOptions): string[] => containerOf(exporter(options)).args;
const argOf = (options: PrometheusNodeExporterOptions, flag: string) =>
  argsOf(options).find((arg) => arg.startsWith(`--${flag}=`))?.slice(flag.length + 3);

test.each(['1.11.0', 'v1.11.0'])('the version %s is the tag of the image', (version) => {
  expect(containerOf(exporter({ version })).image).toEqual('quay.io/prometheus/node-exporter:v1.11.0');
});

test('another port reaches exporter, container and Service', () => {
  const build = exporter({ port: 9200 });
  expect(argOf({ port: 9200 }, 'web.listen-address')).toEqual(':9200');
  expect(containerOf(build).ports).toEqual([{ name: 'metrics', containerPort: 9200 }]);
  expect(byKind(build).Service.spec.ports).toEqual([{ name: 'metrics', port: 9200, targetPort: 'metrics' }]);
});

test('it listens on the address alone that Kubernetes knows, if wanted', () => {
  const { args, env } = containerOf(exporter({ listenOnAllInterfaces: false }));
  expect(args).toContain('--web.listen-address=[$(HOST_IP)]:9100');
  expect(env).toEqual([{ name: 'HOST_IP', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } }]);
});

test('collectors are turned on and off', () => {
  expect(argsOf({ enabledCollectors: ['processes', 'ethtool'], disabledCollectors: ['wifi'] }).slice(-3))
    .toEqual(['--collector.processes', '--collector.ethtool', '--no-collector.wifi']);
});

describe('the collector systemd', () => {
  const build = exporter({ enabledCollectors: ['systemd'] });

  test('asks the D-Bus of the node', () => {
    expect(containerOf(build).env).toEqual([{ name: 'DBUS_SYSTEM_BUS_ADDRESS', value: 'unix:path=/host/run/dbus/system_bus_socket' }]);
    expect(containerOf(build).volumeMounts).toContainEqual({ name: 'dbus', mountPath: '/host/run/dbus/system_bus_socket', readOnly: true });
    expect(podOf(build).volumes).toContainEqual({ name: 'dbus', hostPath: { path: '/run/dbus/system_bus_socket', type: 'Socket' } });
  });

  test('runs as root, without capabilities', () => {
    expect(containerOf(build).securityContext).toMatchObject({
      runAsUser: 0, runAsGroup: 0, runAsNonRoot: false, capabilities: { drop: ['ALL'] },
    });
  });
});

test('text files of the node are shown too', () => {
  const build = exporter({ textfileDirectory: '/var/lib/node-exporter' });
  expect(containerOf(build).args).toContain('--collector.textfile.directory=/host/textfile');
  expect(containerOf(build).volumeMounts).toContainEqual({ name: 'textfile', mountPath: '/host/textfile', readOnly: true });
  expect(podOf(build).volumes).toContainEqual({ name: 'textfile', hostPath: { path: '/var/lib/node-exporter', type: 'DirectoryOrCreate' } });
});

describe('what is left out by default', () => {
  const excluded = (flag: string) => new RegExp(argOf({}, flag)!);

  test.each([
    '/dev', '/proc', '/proc/sys', '/sys/fs/cgroup', '/run/user/1000', '/run/netns/cni-1', '/run/credentials/a.service',
    '/run/containerd/io.containerd.grpc.v1.cri/sandboxes/1/shm', '/run/k3s/containerd/1', '/var/lib/docker/overlay2/1/merged',
    '/var/lib/containers/storage/overlay/1', '/var/lib/kubelet/pods/1/volumes/a', '/var/lib/kubelet/plugins/a/globalmount',
  ])('the mount point %s', (path) => {
    expect(path).toMatch(excluded('collector.filesystem.mount-points-exclude'));
  });

  test.each(['/', '/boot', '/boot/efi', '/run', '/run/lock', '/var', '/var/lib/docker', '/var/lib/containerd', '/var/lib/kubelet', '/data', '/device'])(
    'but not the mount point %s', (path) => {
      expect(path).not.toMatch(excluded('collector.filesystem.mount-points-exclude'));
    });

  test.each(['veth1a2b3c4d', 'cali0123456789a', 'lxc_health', 'lxc0123456789ab', 'eni0123456789a', 'azv0123456789a', 'gke0123456789a', '0123456789abcde'])(
    'the interface %s', (name) => {
      expect(name).toMatch(excluded('collector.netdev.device-exclude'));
      expect(name).toMatch(excluded('collector.netclass.ignored-devices'));
    });

  test.each(['lo', 'eth0', 'ens5', 'eno1', 'bond0', 'cni0', 'flannel.1', 'docker0', 'cilium_host', 'lxcbr0', 'wg0'])(
    'but not the interface %s', (name) => {
      expect(name).not.toMatch(excluded('collector.netdev.device-exclude'));
      expect(name).not.toMatch(excluded('collector.netclass.ignored-devices'));
    });
});

test('other mount points, file systems and interfaces are left out if wanted', () => {
  const options = { mountPointsExclude: '^/a$', fsTypesExclude: '^tmpfs$', netDevicesExclude: '^b$' };
  expect(argOf(options, 'collector.filesystem.mount-points-exclude')).toEqual('^/a$');
  expect(argOf(options, 'collector.filesystem.fs-types-exclude')).toEqual('^tmpfs$');
  expect(argOf(options, 'collector.netclass.ignored-devices')).toEqual('^b$');
  expect(argOf(options, 'collector.netdev.device-exclude')).toEqual('^b$');
});

test('it starts where the root of the node is not a shared mount, if told so', () => {
  const rootOf = (options: PrometheusNodeExporterOptions) => containerOf(exporter(options)).volumeMounts.find(({ name }: any) => name === 'root');
  expect(rootOf({}).mountPropagation).toEqual('HostToContainer');
  expect(rootOf({ rootMountPropagation: MountPropagation.NONE })).toEqual({
    name: 'root', mountPath: '/host/root', readOnly: true, mountPropagation: 'None',
  });
});

test.each<[PrometheusNodeExporterOptions, RegExp]>([
  [{ version: 'latest' }, /PrometheusNodeExporter: version: "latest" is not a version, write one such as/],
  [{ port: 0 }, /PrometheusNodeExporter: port: 0 is not a whole number from 1 to 65535/],
  [{ enabledCollectors: ['--collector.wifi'] }, /PrometheusNodeExporter: enabledCollectors\[0\]: "--collector.wifi" is not a collector, write a name such as/],
  [{ disabledCollectors: ['Wifi'] }, /PrometheusNodeExporter: disabledCollectors\[0\]: "Wifi" is not a collector/],
  [{ netDevicesExclude: '' }, /PrometheusNodeExporter: netDevicesExclude: "" is empty/],
  [{ textfileDirectory: '../a' }, /PrometheusNodeExporter: textfileDirectory: "\.\.\/a" is not a path on the node/],
])('the options %j are refused where they are given', (options, message) => {
  expect(() => new PrometheusNodeExporter(options)).toThrow(message);
});
