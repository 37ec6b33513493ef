import { MountPropagation, RecursiveReadOnly, Volume } from '../../../src';
import { VOLUME } from '../../../src/daemonset/volumes/volume';
import { VOLUME_DEVICE, VOLUME_MOUNT } from '../../../src/daemonset/volumes/volume-codecs';
import { evaluate, programWith } from '../../evaluate';

const volume = Volume.emptyDir('scratch');

test('a mount brings its volume along', () => {
  const mount = volume.mount('/tmp');
  expect(mount.volume).toBe(volume);
  expect(mount.mountPath).toBe('/tmp');
  expect(VOLUME_MOUNT.encode(mount)).toEqual({ name: 'scratch', mountPath: '/tmp' });
});

test('a device brings its volume along', () => {
  const device = volume.device('/dev/xvda');
  expect(device.volume).toBe(volume);
  expect(device.devicePath).toBe('/dev/xvda');
  expect(VOLUME_DEVICE.encode(device)).toEqual({ name: 'scratch', devicePath: '/dev/xvda' });
});

test.each<[string, () => unknown, RegExp]>([
  ['no mount path', () => volume.mount(''), /Volume\.mount: mountPath: "" is empty/],
  ['an absolute sub path', () => volume.mount('/tmp', { subPath: '/a' }), /Volume\.mount: subPath: "\/a" is not a path inside the volume/],
  ['a sub path that goes upwards', () => volume.mount('/tmp', { subPathExpr: 'a/../$(B)' }), /subPathExpr: "a\/\.\.\/\$\(B\)" is not a path inside/],
  ['two sub paths', () => volume.mount('/tmp', { subPath: 'a', subPathExpr: '$(B)' }),
    /Volume\.mount: subPathExpr: "\$\(B\)" is given together with subPath/],
  ['recursive read-only on a writable mount', () => volume.mount('/tmp', { recursiveReadOnly: RecursiveReadOnly.ENABLED }),
    /Volume\.mount: recursiveReadOnly: "Enabled" needs readOnly: true/],
  ['recursive read-only with propagation',
    () => volume.mount('/tmp', {
      readOnly: true, recursiveReadOnly: RecursiveReadOnly.IF_POSSIBLE, mountPropagation: MountPropagation.HOST_TO_CONTAINER,
    }), /recursiveReadOnly: "IfPossible" needs readOnly: true and no mountPropagation/],
  ['a propagation that there is not', () => volume.mount('/tmp', { mountPropagation: 'Shared' as any }),
    /mountPropagation: "Shared" is not a MountPropagation, write one of "None", "HostToContainer", "Bidirectional"/],
  ['no device path', () => volume.device(''), /Volume\.device: devicePath: "" is not the path of a device/],
  ['a device path that goes upwards', () => volume.device('/dev/../sda'), /devicePath: "\/dev\/\.\.\/sda" is not the path of a device/],
])('%s is refused where it is given', (_, make, message) => {
  expect(make).toThrow(message);
});

test('only mounts are taken for mounts, and devices for devices', () => {
  expect(() => VOLUME_MOUNT.encode(volume as any)).toThrow(/is not a VolumeMount, make one with volume\.mount\(…\) or HostMount\.…/);
  expect(() => VOLUME_DEVICE.encode(volume as any)).toThrow(/is not a VolumeDevice, make one with volume\.device\(…\)/);
});

const mounts = [
  { mountPath: '/tmp' },
  { mountPath: 'C:\\logs', readOnly: false },
  { mountPath: '/tmp', subPath: 'a/b', mountPropagation: 'None' },
  { mountPath: '/tmp', subPath: '', subPathExpr: '$(POD_NAME)', mountPropagation: 'Bidirectional' },
  { mountPath: '/tmp', readOnly: true, recursiveReadOnly: 'Enabled' },
  { mountPath: '/tmp', readOnly: true, recursiveReadOnly: 'IfPossible', mountPropagation: 'None' },
  { mountPath: '/tmp', recursiveReadOnly: 'Disabled', mountPropagation: 'HostToContainer' },
];

test.each(mounts)('a mount of a volume in a variable is a call on it: %j', (mount) => {
  const json = { name: 'scratch', ...mount };
  const program = { ...programWith(), volume: () => ({ json: { name: 'scratch', emptyDir: {} }, variable: 'scratch' }) };
  const expression = VOLUME_MOUNT.express(json, program);
  expect(expression).toMatchObject({ on: { name: 'scratch' }, method: 'mount' });
  expect(VOLUME_MOUNT.encode(evaluate(expression, { scratch: volume }))).toEqual(json);
});

test.each(mounts)('a mount of a volume in place is a call on the volume: %j', (mount) => {
  const json = { name: 'scratch', ...mount };
  const declared = { name: 'scratch', emptyDir: { sizeLimit: '1Gi' } };
  const expression = VOLUME_MOUNT.express(json, programWith([declared]));
  expect(expression).toMatchObject({ on: { callee: 'Volume.emptyDir' }, method: 'mount' });
  const value = evaluate(expression);
  expect(VOLUME_MOUNT.encode(value)).toEqual(json);
  expect(VOLUME.encode(value.volume)).toEqual(declared);
});

test('a device is a call on its volume', () => {
  const declared = { name: 'disk', persistentVolumeClaim: { claimName: 'disk' } };
  const json = { name: 'disk', devicePath: '/dev/xvda' };
  const expression = VOLUME_DEVICE.express(json, programWith([declared]));
  expect(expression).toMatchObject({ on: { callee: 'Volume.persistentVolumeClaim' }, method: 'device' });
  const value = evaluate(expression);
  expect(VOLUME_DEVICE.encode(value)).toEqual(json);
  expect(VOLUME.encode(value.volume)).toEqual(declared);
});

test('what cannot be expressed says why', () => {
  expect(() => VOLUME_MOUNT.express({ name: 'other', mountPath: '/tmp' }, programWith())).toThrow(/there is no volume "other"/);
  expect(() => VOLUME_DEVICE.express({ name: 'other', devicePath: '/dev/sda' }, programWith())).toThrow(/there is no volume "other"/);
  expect(() => VOLUME_MOUNT.express({ name: 'scratch', mountPath: '/tmp', mode: 1 }, programWith([{ name: 'scratch', emptyDir: {} }])))
    .toThrow(/no property for "mode"/);
});
