import { BindMountOption, HostMount, HostMountOptions, HostPathType, MountPropagation, RecursiveReadOnly } from '../../../src';
import { HOST_PLACES } from '../../../src/daemonset/volumes/private/host-places';
import { VOLUME } from '../../../src/daemonset/volumes/volume';
import { VOLUME_MOUNT } from '../../../src/daemonset/volumes/volume-codecs';
import { VolumeMount } from '../../../src/daemonset/volumes/volume-mount';
import { evaluate, programWith } from '../../evaluate';

const manifest = (mount: VolumeMount) => ({ volume: VOLUME.encode(mount.volume), mount: VOLUME_MOUNT.encode(mount) });
const factories = Object.keys(HOST_PLACES) as (keyof typeof HOST_PLACES)[];

test('the catalogue states these volumes and mounts', () => {
  const table = factories.map((factory) => {
    const { volume, mount } = manifest(HostMount[factory]());
    expect(mount.name).toBe(volume.name);
    const { path, type = '-' } = volume.hostPath;
    return [factory, volume.name, path, type, mount.mountPath, mount.readOnly ? 'ro' : 'rw', mount.mountPropagation ?? '-'].join(' | ');
  }).join('\n');
  expect(table).toMatchInlineSnapshot(`
"root | root | / | - | /host/root | ro | HostToContainer
proc | proc | /proc | - | /host/proc | ro | -
sys | sys | /sys | - | /host/sys | ro | -
cgroup | cgroup | /sys/fs/cgroup | - | /host/sys/fs/cgroup | ro | -
bpf | bpf | /sys/fs/bpf | Directory | /sys/fs/bpf | rw | HostToContainer
dev | dev | /dev | - | /dev | rw | -
udevData | udev-data | /run/udev/data | Directory | /run/udev/data | ro | -
libModules | lib-modules | /lib/modules | - | /lib/modules | ro | -
osRelease | os-release | /etc/os-release | File | /host/etc/os-release | ro | -
machineId | machine-id | /etc/machine-id | File | /etc/machine-id | ro | -
netns | netns | /run/netns | DirectoryOrCreate | /run/netns | ro | HostToContainer
xtablesLock | xtables-lock | /run/xtables.lock | FileOrCreate | /run/xtables.lock | rw | -
runtimeSocket | runtime-socket | /run/containerd/containerd.sock | Socket | /run/containerd/containerd.sock | ro | -
varLog | var-log | /var/log | - | /var/log | ro | -
podLogs | pod-logs | /var/log/pods | Directory | /var/log/pods | ro | -
containerLogs | container-logs | /var/log/containers | Directory | /var/log/containers | ro | -
dockerContainers | docker-containers | /var/lib/docker/containers | Directory | /var/lib/docker/containers | ro | -
journal | journal | /var/log/journal | Directory | /var/log/journal | ro | -
runtimeJournal | runtime-journal | /run/log/journal | DirectoryOrCreate | /run/log/journal | ro | -
cniBin | cni-bin | /opt/cni/bin | DirectoryOrCreate | /host/opt/cni/bin | rw | -
cniConf | cni-conf | /etc/cni/net.d | DirectoryOrCreate | /host/etc/cni/net.d | rw | -
kubelet | kubelet | /var/lib/kubelet | Directory | /var/lib/kubelet | rw | Bidirectional
kubeletPods | kubelet-pods | /var/lib/kubelet/pods | Directory | /var/lib/kubelet/pods | rw | Bidirectional
kubeletPlugins | kubelet-plugins | /var/lib/kubelet/plugins | Directory | /var/lib/kubelet/plugins | rw | Bidirectional
kubeletPluginsRegistry | kubelet-plugins-registry | /var/lib/kubelet/plugins_registry | Directory | /registration | rw | -
devicePlugins | device-plugins | /var/lib/kubelet/device-plugins | Directory | /var/lib/kubelet/device-plugins | rw | -
podResources | pod-resources | /var/lib/kubelet/pod-resources | Directory | /var/lib/kubelet/pod-resources | ro | -"
`);
});

test('every factory of the catalogue is in its table', () => {
  const others = ['length', 'name', 'prototype', 'of', 'stateDirectory'];
  expect(Object.getOwnPropertyNames(HostMount).filter((name) => !others.includes(name))).toEqual(factories);
});

test('any path is mounted read-only where it is on the node', () => {
  expect(manifest(HostMount.of('/var/lib/docker/containers'))).toEqual({
    volume: { name: 'var-lib-docker-containers', hostPath: { path: '/var/lib/docker/containers' } },
    mount: { name: 'var-lib-docker-containers', mountPath: '/var/lib/docker/containers', readOnly: true },
  });
});

test('a state directory is made and written to', () => {
  expect(manifest(HostMount.stateDirectory('/var/lib/agent'))).toEqual({
    volume: { name: 'var-lib-agent', hostPath: { path: '/var/lib/agent', type: 'DirectoryOrCreate' } },
    mount: { name: 'var-lib-agent', mountPath: '/var/lib/agent' },
  });
});

const all: Required<Omit<HostMountOptions, 'subPathExpr'>> = {
  name: 'logs',
  mountPath: '/logs',
  readOnly: true,
  type: HostPathType.DIRECTORY,
  mountPropagation: MountPropagation.NONE,
  recursiveReadOnly: RecursiveReadOnly.ENABLED,
  subPath: 'pods',
  bindMountOptions: [BindMountOption.NO_EXEC],
};

test.each([
  ['of', () => HostMount.of('/var/log', all)],
  ['stateDirectory', () => HostMount.stateDirectory('/var/log', all)],
  ['the catalogue', () => HostMount.root({ ...all, path: '/var/log' })],
])('every option of %s reaches the manifest', (_, make) => {
  expect(manifest(make())).toEqual({
    volume: { name: 'logs', hostPath: { path: '/var/log', type: 'Directory' } },
    mount: { name: 'logs', mountPath: '/logs', readOnly: true, mountPropagation: 'None', recursiveReadOnly: 'Enabled', subPath: 'pods', bindMountOptions: ['noexec'] },
  });
  expect(VOLUME_MOUNT.encode(HostMount.of('/var/log', { subPathExpr: '$(POD_NAME)' }))).toMatchObject({ subPathExpr: '$(POD_NAME)' });
});

test('nothing is written for a mount that is not read-only', () => {
  expect(VOLUME_MOUNT.encode(HostMount.varLog({ readOnly: false }))).toEqual({ name: 'var-log', mountPath: '/var/log' });
});

test('a known path can be elsewhere on a platform', () => {
  expect(manifest(HostMount.runtimeSocket({ path: '/run/crio/crio.sock' }))).toEqual({
    volume: { name: 'runtime-socket', hostPath: { path: '/run/crio/crio.sock', type: 'Socket' } },
    mount: { name: 'runtime-socket', mountPath: '/run/crio/crio.sock', readOnly: true },
  });
  expect(manifest(HostMount.cniBin({ path: '/home/kubernetes/bin' }))).toEqual({
    volume: { name: 'cni-bin', hostPath: { path: '/home/kubernetes/bin', type: 'DirectoryOrCreate' } },
    mount: { name: 'cni-bin', mountPath: '/host/opt/cni/bin' },
  });
});

test.each([
  ['/', 'root'],
  ['/var/log/', 'var-log'],
  ['/run/xtables.lock', 'run-xtables-lock'],
  ['/var/lib/kubelet/plugins_registry', 'var-lib-kubelet-plugins-registry'],
  ['C:\\var\\log', 'c-var-log'],
  ['\\\\.\\pipe\\docker_engine', 'pipe-docker-engine'],
  [`/x/${'a'.repeat(80)}`, 'a'.repeat(63)],
  [`/x/${'a'.repeat(62)}/`, 'a'.repeat(62)],
])('the volume of %s is called %s', (path, name) => {
  expect(HostMount.of(path).volume.name).toBe(name);
});

test.each<[string, () => unknown, RegExp]>([
  ['an empty path', () => HostMount.of(''), /HostMount\.of: path: "" is not a path on the node/],
  ['a path that goes upwards', () => HostMount.stateDirectory('/var/lib/../x'), /HostMount\.stateDirectory: path: "\/var\/lib\/\.\.\/x" is not a path/],
  ['a known path that goes upwards', () => HostMount.kubelet({ path: '/..' }), /HostMount\.kubelet: path: "\/\.\." is not a path on the node/],
  ['a name that is not a DNS label', () => HostMount.proc({ name: 'Proc' }), /HostMount\.proc: name: "Proc" is not a DNS label/],
  ['two sub paths', () => HostMount.proc({ subPath: 'a', subPathExpr: 'b' }), /subPathExpr: "b" is given together with subPath/],
])('%s is refused where it is given', (_, make, message) => {
  expect(make).toThrow(message);
});

/** The call that the importer writes for a volume and a mount that both have the name `v`, checked to give exactly them. */
function written(hostPath: any, mount: any): any {
  const volume = { name: 'v', hostPath };
  const json = { name: 'v', ...mount };
  const expression: any = VOLUME_MOUNT.express(json, programWith([volume]));
  expect(manifest(evaluate(expression))).toEqual({ volume, mount: json });
  return expression;
}

test.each(factories)('HostMount.%s() is written for what it gives', (factory) => {
  const { volume, mount } = manifest(HostMount[factory]());
  expect(VOLUME_MOUNT.express(mount, programWith([volume]))).toEqual({ callee: `HostMount.${factory}`, args: [] });
});

test.each([
  ['HostMount.proc', { path: '/proc' }, { mountPath: '/host/proc', readOnly: true }],
  ['HostMount.proc', { path: '/proc', type: 'Directory' }, { mountPath: '/proc', readOnly: true }],
  ['HostMount.varLog', { path: '/var/log' }, { mountPath: '/var/log' }],
  ['HostMount.root', { path: '/' }, { mountPath: '/host', readOnly: true, mountPropagation: 'None' }],
  ['HostMount.kubeletPods', { path: '/var/lib/kubelet/pods', type: '' }, { mountPath: '/var/lib/kubelet/pods', mountPropagation: 'Bidirectional' }],
])('%s is written with up to three options: %j %j', (callee, hostPath, mount) => {
  expect(written(hostPath, mount)).toMatchObject({ callee });
});

test.each([
  ['a type that the catalogue states is missing', { path: '/etc/machine-id' }, { mountPath: '/etc/machine-id', readOnly: true }],
  ['a propagation that the catalogue states is missing', { path: '/' }, { mountPath: '/host', readOnly: true }],
  ['four options would be needed', { path: '/proc', type: 'Directory' }, { mountPath: '/proc', subPath: 'sys' }],
  ['the path has a slash at its end', { path: '/var/log/' }, { mountPath: '/var/log', readOnly: true }],
  ['the path is any', { path: '/opt/agent', type: 'DirectoryOrCreate' }, { mountPath: '/opt/agent', readOnly: true }],
  ['every option is needed', { path: '/opt', type: '' }, {
    mountPath: '/host/opt', readOnly: true, subPathExpr: '$(NODE_NAME)', mountPropagation: 'None', recursiveReadOnly: 'IfPossible',
  }],
])('HostMount.of is written when %s', (_, hostPath, mount) => {
  expect(written(hostPath, mount)).toMatchObject({ callee: 'HostMount.of' });
});

test('HostMount.stateDirectory is written for a directory that is made and written to', () => {
  const expression = written({ path: '/var/lib/agent', type: 'DirectoryOrCreate' }, { mountPath: '/state' });
  expect(expression).toEqual({
    callee: 'HostMount.stateDirectory',
    args: [{ literal: '/var/lib/agent' }, { object: [['name', { literal: 'v' }], ['mountPath', { literal: '/state' }]] }],
  });
});

test('the volume is mounted itself when readOnly: false is written', () => {
  expect(written({ path: '/run/xtables.lock', type: 'FileOrCreate' }, { mountPath: '/run/xtables.lock', readOnly: false }))
    .toMatchObject({ on: { callee: 'Volume.hostPath' }, method: 'mount' });
});

test('the volume is mounted itself when it has a variable', () => {
  const program = { ...programWith(), volume: () => ({ json: { name: 'v', hostPath: { path: '/proc' } }, variable: 'proc' }) };
  expect(VOLUME_MOUNT.express({ name: 'v', mountPath: '/host/proc', readOnly: true }, program)).toMatchObject({ on: { name: 'proc' }, method: 'mount' });
});
