import { planVolumes } from '../../src/cli/import/volumes';

const plan = (volumes: string[], ...mounts: string[]) => {
  const [init = '', ...containers] = mounts;
  const container = (names: string) => ({ volumeMounts: names.split(' ').filter((name) => name !== '').map((name) => ({ name })) });
  const { listed, shared } = planVolumes({
    volumes: volumes.map((name) => ({ name, ...(name.startsWith('host') ? { hostPath: {} } : { emptyDir: {} }) })),
    initContainers: [container(init)],
    containers: containers.map(container),
  });
  return { listed: listed.map(({ name }) => name), shared: shared.map(({ name }) => name) };
};

test('volumes in the order of their mounts need not be listed', () => {
  expect(plan(['a', 'b', 'c'], 'a', 'b a', 'c')).toEqual({ listed: [], shared: ['a'] });
});

test('as few volumes are listed as keep the order', () => {
  expect(plan(['b', 'a', 'c', 'd'], '', 'a b c d')).toEqual({ listed: ['b'], shared: ['b'] });
  expect(plan(['a', 'c', 'b'], '', 'a b c')).toEqual({ listed: ['a', 'c'], shared: ['a', 'c'] });
});

test('a volume that nothing mounts is listed, with those before it', () => {
  expect(plan(['a', 'unused', 'b'], '', 'a b')).toEqual({ listed: ['a', 'unused'], shared: ['a'] });
});

test('paths of the node are shared only when they are listed: otherwise each mount says its path', () => {
  expect(plan(['host-b', 'host-a'], 'host-a', 'host-a host-b')).toEqual({ listed: ['host-b'], shared: ['host-b'] });
  expect(plan(['host-a', 'host-b'], 'host-a', 'host-a host-b')).toEqual({ listed: [], shared: [] });
});

test('block devices and files of variables bring volumes along, too', () => {
  const { listed, shared } = planVolumes({
    volumes: [{ name: 'a' }, { name: 'b' }],
    containers: [{ volumeDevices: [{ name: 'a' }], env: [{ name: 'X' }, { name: 'Y', valueFrom: { fileKeyRef: { volumeName: 'b' } } }] }],
  });

  expect({ listed, shared }).toEqual({ listed: [], shared: [] });
});

test('a pod without volumes has nothing to plan', () => {
  expect(planVolumes({ containers: [{}] })).toEqual({ listed: [], shared: [] });
});
