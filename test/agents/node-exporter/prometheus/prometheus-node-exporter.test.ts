import { readFileSync } from 'fs';
import { join } from 'path';
import { Chart } from 'cdk8s';
import { MountPropagation, NodeExporter, PrometheusNodeExporter, PrometheusNodeExporterOptions } from '../../../../src';
import { ENDINGS, SETTINGS, SWITCHES } from '../../../../src/agents/node-exporter/prometheus/node-exporter-flag-names';
import { byKind, containerOf, manifests, podOf } from '../../manifests';

const exporter = (options: PrometheusNodeExporterOptions) =>
  (chart: Chart) => new NodeExporter(chart, 'metrics', { engine: new PrometheusNodeExporter(options) });
const argsOf = (options: PrometheusNodeExporterOptions): string[] => containerOf(exporter(options)).args;
const argsWith = (args: string[], options: PrometheusNodeExporterOptions = {}): string[] =>
  containerOf((chart) => new NodeExporter(chart, 'metrics', { engine: new PrometheusNodeExporter(options), args })).args;
const argOf = (options: PrometheusNodeExporterOptions, flag: string) =>
  argsOf(options).find((arg) => arg.startsWith(`--${flag}=`))?.slice(flag.length + 3);

test.each(['1.11.0', 'v1.11.0'])('the version %s is the tag of the image', (version) => {
  expect(containerOf(exporter({ version })).image).toEqual('quay.io/prometheus/node-exporter:v1.11.0');
});

test('a tag or digest of one\'s own is the tag or digest of the image', () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  expect(containerOf(exporter({ version: 'latest' })).image).toEqual('quay.io/prometheus/node-exporter:latest');
  expect(containerOf(exporter({ version: `1.12.1@${digest}` })).image).toEqual(`quay.io/prometheus/node-exporter:v1.12.1@${digest}`);
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

test('a collector that is named twice is turned on once', () => {
  expect(argsOf({ enabledCollectors: ['processes', 'processes'], disabledCollectors: ['wifi', 'wifi'] }).slice(-2))
    .toEqual(['--collector.processes', '--no-collector.wifi']);
});

describe.each([[['systemd']], [['logind']], [['systemd', 'logind']]])('the collectors %j', (enabledCollectors) => {
  const build = exporter({ enabledCollectors });

  test('ask the D-Bus of the node', () => {
    const isDbus = ({ name }: any) => name === 'dbus';
    expect(containerOf(build).env).toEqual([{ name: 'DBUS_SYSTEM_BUS_ADDRESS', value: 'unix:path=/host/run/dbus/system_bus_socket' }]);
    expect(containerOf(build).volumeMounts.filter(isDbus))
      .toEqual([{ name: 'dbus', mountPath: '/host/run/dbus/system_bus_socket', readOnly: true }]);
    expect(podOf(build).volumes.filter(isDbus)).toEqual([{ name: 'dbus', hostPath: { path: '/run/dbus/system_bus_socket', type: 'Socket' } }]);
  });

  test('run as root, without capabilities', () => {
    expect(containerOf(build).securityContext).toMatchObject({
      runAsUser: 0, runAsGroup: 0, runAsNonRoot: false, capabilities: { drop: ['ALL'] },
    });
  });
});

test.each([
  ['slabinfo', { drop: ['ALL'] }],
  ['rapl', { drop: ['ALL'] }],
  ['perf', { drop: ['ALL'], add: ['PERFMON'] }],
])('the collector %s runs as root with the capabilities that it takes, and no D-Bus', (name, capabilities) => {
  const { securityContext, env, volumeMounts } = containerOf(exporter({ enabledCollectors: [name] }));
  expect(securityContext).toMatchObject({ runAsUser: 0, runAsGroup: 0, runAsNonRoot: false, allowPrivilegeEscalation: false });
  expect(securityContext.capabilities).toEqual(capabilities);
  expect(env).toBeUndefined();
  expect(volumeMounts).toHaveLength(3);
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
      expect(name).toMatch(excluded('collector.arp.device-exclude'));
      expect(name).toMatch(excluded('collector.ethtool.device-exclude'));
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
  expect(argOf(options, 'collector.arp.device-exclude')).toEqual('^b$');
  expect(argOf(options, 'collector.ethtool.device-exclude')).toEqual('^b$');
});

describe('what alone is wanted', () => {
  const filtersOf = (args: string[]) => args.filter((arg) => /(clude|ignored-devices)=/.test(arg));

  test('is measured, and nothing is left out of it', () => {
    expect(filtersOf(argsOf({ mountPointsInclude: '^/(data.*)?$', fsTypesInclude: '^xfs$', netDevicesInclude: '^eth0$' }))).toEqual([
      '--collector.filesystem.mount-points-include=^/(data.*)?$',
      '--collector.filesystem.fs-types-include=^xfs$',
      expect.stringMatching(/^--collector\.netclass\.ignored-devices=\^\(veth/),
      '--collector.netdev.device-include=^eth0$',
      '--collector.arp.device-include=^eth0$',
      '--collector.ethtool.device-include=^eth0$',
    ]);
  });

  test('takes the place of what the engine leaves out, when it comes through args', () => {
    const args = ['--collector.netdev.device-include=^(eth0|bond0)$', '--collector.filesystem.mount-points-include=^/(data.*)?$'];
    expect(filtersOf(argsWith(args)).map((arg) => arg.split('=')[0])).toEqual([
      '--collector.netclass.ignored-devices', '--collector.arp.device-exclude', '--collector.ethtool.device-exclude',
      '--collector.netdev.device-include', '--collector.filesystem.mount-points-include',
    ]);
  });

  test.each(['--collector.netdev.device-blacklist=a', '--collector.filesystem.ignored-mount-points=a'])(
    'so does the former name of a filter, %s', (arg) => {
      expect(argsWith([arg])).toHaveLength(argsWith([]).length);
    });
});

describe('arguments', () => {
  test('come after those of the engine', () => {
    const args = ['--log.level=warn', '--collector.disable-defaults', '--collector.cpu', '--collector.netstat.fields', '.*'];
    expect(argsWith(args).slice(-5)).toEqual(args);
  });

  test('are repeated where node_exporter takes that', () => {
    const args = ['--web.listen-address=:9101', '--web.listen-address=:9102', '--collector.textfile.directory=/a', '--collector.sysctl.include=a',
      '--collector.sysctl.include=b'];
    expect(argsWith(args, { textfileDirectory: '/b' }).slice(-5)).toEqual(args);
  });

  test.each<[string[], PrometheusNodeExporterOptions, RegExp]>([
    [['--path.procfs=/proc'], {}, /\[chart\/metrics\] args\[0\]: "--path.procfs=\/proc" stands beside "--path.procfs=\/host\/proc", which the engine writes/],
    [['--log.level=warn', '--log.level=info'], {}, /args\[1\]: "--log.level=info" stands beside "--log.level=warn", and node_exporter ends on both/],
    [['--collector.netdev.device-exclude=a'], {}, /args\[0\]: "--collector.netdev.device-exclude=a" stands beside .* give it as an option of the engine/],
    [['--collector.netdev.device-include', 'a'], { netDevicesExclude: 'b' }, /args\[0\]: "--collector.netdev.device-include" stands beside/],
    [['--collector.netdev.device-exclude=a'], { netDevicesInclude: 'b' }, /args\[0\]: .* stands beside "--collector.netdev.device-include=b"/],
    [['--collector.diskstats.device-include=a', '--collector.diskstats.device-exclude=b'], {}, /args\[1\]: .* node_exporter ends on both/],
    [['--collector.wifi', '--no-collector.wifi'], {}, /args\[1\]: "--no-collector.wifi" stands beside "--collector.wifi"/],
    [['--no-collector.wifi'], { disabledCollectors: ['wifi'] }, /args\[0\]: "--no-collector.wifi" stands beside "--no-collector.wifi", which the engine/],
    [['--collector.proceses'], {}, /args\[0\]: "--collector.proceses" is not a collector of node_exporter 1\.12\.1/],
    [['--collector.systemd.unit-include=(?!a)'], {}, /args\[0\]: .* has no regular expression of Go: it does not know look-around/],
    [['--nope'], {}, /args\[0\]: "--nope" is not a flag of node_exporter 1\.12\.1; there is --/],
    [['--collector.zoneinfo.foo=x'], {}, /args\[0\]: "--collector.zoneinfo.foo=x" is not a flag of node_exporter 1\.12\.1; /],
    [['--collector.netdev.device-inculde=a'], {}, /is not a flag of node_exporter 1\.12\.1; did you mean --collector\.netdev\.device-include\?/],
    [['--no-web.listen-address=a'], { version: '1.4.0' }, /args\[0\]: "--no-web.listen-address=a" is not a flag of node_exporter/],
    [['--collector.arp=false'], {}, /args\[0\]: "--collector.arp=false" has a value, and node_exporter ends on that: write "--no-collector.arp"/],
    [['--collector.cpu.info=true'], {}, /args\[0\]: .* write "--collector.cpu.info"/],
    [['--collector.arp', 'false'], {}, /args\[1\]: "false" is not a flag/],
    [['--log.level'], {}, /args\[0\]: "--log.level" has no value, and node_exporter ends on that: write "--log.level=" and the value/],
    [['--log.level', '--collector.arp'], {}, /args\[0\]: "--log.level" has no value/],
    [['foo'], {}, /args\[0\]: "foo" is not a flag, and node_exporter ends on anything else/],
    [['--log.level=warn', ''], {}, /args\[1\]: "" is not a flag/],
    [['-x'], {}, /args\[0\]: "-x" is not a flag/],
    [['--', 'foo'], {}, /args\[1\]: "foo" is not a flag/],
    [['foo'], { version: 'latest' }, /args\[0\]: "foo" is not a flag/],
    [['--version'], {}, /args\[0\]: "--version" has node_exporter write something and end: leave it out/],
    [['--no-help'], {}, /args\[0\]: "--no-help" has node_exporter write something and end/],
  ])('on which node_exporter would end are refused: %j with %j', (args, options, message) => {
    expect(() => argsWith(args, options)).toThrow(message);
  });
});

describe('the flags that node_exporter lists itself', () => {
  const lines = readFileSync(join(__dirname, 'node_exporter-1.12.1.flags'), 'utf8').split('\n').filter((line) => line.startsWith('--'));
  const listed = lines.map((line) => ({ name: line.replace(/^--(\[no-\])?|=$/g, ''), isSwitch: !line.endsWith('=') }));

  test('are known, as switches or with a value', () => {
    expect(listed.length).toBeGreaterThan(170);
    expect(listed.filter(({ name, isSwitch }) => !(isSwitch ? [...SWITCHES, ...ENDINGS] : SETTINGS).includes(name))).toEqual([]);
  });

  test('are all that there are, but for hidden ones', () => {
    const hidden = [...SWITCHES, ...ENDINGS, ...SETTINGS].filter((name) => !listed.some((one) => one.name === name));
    expect(hidden.sort()).toEqual([
      'collector.diskstats.ignored-devices', 'collector.filesystem.ignored-fs-types', 'collector.filesystem.ignored-mount-points',
      'collector.filesystem.mount-timeout', 'collector.filesystem.stat-workers', 'collector.netdev.device-blacklist',
      'collector.netdev.device-whitelist', 'collector.qdisk.device-exclude', 'collector.qdisk.device-include', 'collector.systemd.private',
      'collector.systemd.unit-blacklist', 'collector.systemd.unit-whitelist', 'completion-bash', 'completion-script-bash',
      'completion-script-zsh', 'help-long', 'help-man',
    ]);
  });
});

describe('a flag that takes a regular expression', () => {
  test.each([
    'vmstat.fields', 'netstat.fields', 'powersupply.ignored-supplies', 'diskstats.device-include', 'diskstats.ignored-devices',
    'cpu.info.flags-include', 'cpu.info.bugs-include', 'ethtool.metrics-include', 'hwmon.chip-include', 'hwmon.sensor-exclude',
    'infiniband.device-include', 'interrupts.name-include', 'qdisc.device-include', 'qdisk.device-exclude', 'slabinfo.slabs-include',
    'systemd.unit-whitelist', 'tapestats.ignored-devices', 'netdev.device-whitelist', 'filesystem.ignored-fs-types',
  ])('is refused with one that is none, as one argument and as two: %s', (name) => {
    const flag = `--collector.${name}`;
    expect(() => argsWith([`${flag}=(`])).toThrow(/args\[0\]: .* has no regular expression of Go: a parenthesis is not closed/);
    expect(() => argsWith([flag, '('])).toThrow(/args\[1\]: "\(" has no regular expression of Go: a parenthesis is not closed/);
    expect(argsWith([`${flag}=^(a|b)$`]).at(-1)).toEqual(`${flag}=^(a|b)$`);
    expect(argsWith([flag, '^(a|b)$']).slice(-2)).toEqual([flag, '^(a|b)$']);
  });
});

test.each<[string[], PrometheusNodeExporterOptions]>([
  [['--brand-new', 'a', '--no-brand.newer', '--brand-newest=a'], { version: '1.13.0' }],
  [['--brand-new', 'a'], { version: 'nightly' }],
  [['--brand-new'], { version: `sha256:${'0'.repeat(64)}` }],
  [['--collector.vmstat.fields', ''], {}],
  [['--collector.vmstat.fields='], {}],
  [['--no-web.disable-exporter-metrics', '--no-collector.bcache.priorityStats', '--web.max-requests=-1'], {}],
  [['--collector.filesystem.mount-timeout=5s', '--collector.systemd.private'], {}],
  [['$(FLAG)', 'a', '--collector.vmstat.fields=$(FIELDS)', '--log.level', '$(LEVEL)'], {}],
  [['@/etc/node-exporter/flags'], {}],
  [['--'], {}],
])('the arguments %j are taken with %j', (args, options) => {
  expect(argsWith(args, options).slice(-args.length)).toEqual(args);
});

test.each<PrometheusNodeExporterOptions>([
  { version: '1.13.0', enabledCollectors: ['brand_new'] },
  { version: 'nightly', enabledCollectors: ['brand_new'] },
  { version: `sha256:${'0'.repeat(64)}`, disabledCollectors: ['brand_new'] },
  { version: '1.10.0', enabledCollectors: ['swap'] },
  { enabledCollectors: ['cpu.info', 'systemd.enable-task-metrics'] },
])('a collector that the version may have is taken: %j', (options) => {
  expect(() => manifests(exporter(options))).not.toThrow();
});

test('it starts where the root of the node is not a shared mount, if told so', () => {
  const rootOf = (options: PrometheusNodeExporterOptions) => containerOf(exporter(options)).volumeMounts.find(({ name }: any) => name === 'root');
  expect(rootOf({}).mountPropagation).toEqual('HostToContainer');
  expect(rootOf({ rootMountPropagation: MountPropagation.NONE })).toEqual({
    name: 'root', mountPath: '/host/root', readOnly: true, mountPropagation: 'None',
  });
});

test.each<[PrometheusNodeExporterOptions, RegExp]>([
  [{ version: '' }, /PrometheusNodeExporter: version: "" is not a version or tag, write one such as/],
  [{ version: '1.3.1' }, /PrometheusNodeExporter: version: "1.3.1" is older than 1.4.0/],
  [{ port: 0 }, /PrometheusNodeExporter: port: 0 is not a whole number from 1 to 65535/],
  [{ enabledCollectors: ['--collector.wifi'] }, /PrometheusNodeExporter: enabledCollectors\[0\]: "--collector.wifi" is not a collector, write a name such as/],
  [{ disabledCollectors: ['Wifi'] }, /PrometheusNodeExporter: disabledCollectors\[0\]: "Wifi" is not a collector/],
  [{ enabledCollectors: ['proceses'] }, /PrometheusNodeExporter: enabledCollectors\[0\]: "proceses" is not a collector of node_exporter 1\.12\.1, write one of arp, /],
  [{ disabledCollectors: ['cpu', 'foo'] }, /PrometheusNodeExporter: disabledCollectors\[1\]: "foo" is not a collector of node_exporter/],
  [{ version: '1.9.1', enabledCollectors: ['swap'] }, /enabledCollectors\[0\]: "swap" is a collector since node_exporter 1\.10\.0, the version is "1\.9\.1"/],
  [{ enabledCollectors: ['wifi'], disabledCollectors: ['wifi'] }, /disabledCollectors\[0\]: "wifi" is turned on by enabledCollectors/],
  [{ netDevicesInclude: 'a', netDevicesExclude: 'b' }, /netDevicesInclude: "a" is given together with netDevicesExclude/],
  [{ fsTypesInclude: 'a', fsTypesExclude: 'b' }, /fsTypesInclude: "a" is given together with fsTypesExclude/],
  [{ mountPointsInclude: 'a', mountPointsExclude: 'b' }, /mountPointsInclude: "a" is given together with mountPointsExclude/],
  [{ version: '1.8.2', mountPointsInclude: 'a' }, /mountPointsInclude: "a" needs node_exporter 1\.9\.0, the version is "1\.8\.2"/],
  [{ mountPointsExclude: '^/(?!data)' }, /mountPointsExclude: .* is not a regular expression of Go: it does not know look-around/],
  [{ fsTypesInclude: '(' }, /fsTypesInclude: "\(" is not a regular expression of Go: a parenthesis is not closed/],
  [{ enabledCollectors: 'wifi' as any }, /enabledCollectors: "wifi" is not a list/],
  ['latest' as any, /PrometheusNodeExporter: options: "latest" is not an object of properties/],
  [{ netDevicesExclude: '' }, /PrometheusNodeExporter: netDevicesExclude: "" is empty/],
  [{ textfileDirectory: '../a' }, /PrometheusNodeExporter: textfileDirectory: "\.\.\/a" is not a path on the node/],
])('the options %j are refused where they are given', (options, message) => {
  expect(() => new PrometheusNodeExporter(options)).toThrow(message);
});
