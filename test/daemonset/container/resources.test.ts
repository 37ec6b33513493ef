import { Resources, ResourcesProps } from '../../../src';
import { RESOURCES } from '../../../src/daemonset/container/resources';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

const json = (props: ResourcesProps) => RESOURCES.encode(Resources.of(props));

test('requests and limits keep their spelling', () => {
  expect(json({ cpu: '0.05', memory: '1024Mi', memoryLimit: '1Gi' }))
    .toEqual({ requests: { cpu: '0.05', memory: '1024Mi' }, limits: { memory: '1Gi' } });
});

test('only limits stay only limits', () => {
  expect(json({ memoryLimit: '64Mi' })).toEqual({ limits: { memory: '64Mi' } });
});

test('other resources stand beside cpu and memory, in any order', () => {
  expect(json({ requests: { 'nvidia.com/gpu': '1' }, cpu: '1', limits: { 'nvidia.com/gpu': '1' }, cpuLimit: '2' }))
    .toEqual({ requests: { 'nvidia.com/gpu': '1', 'cpu': '1' }, limits: { 'nvidia.com/gpu': '1', 'cpu': '2' } });
});

test('the maps of the caller are not touched', () => {
  const requests = { 'hugepages-2Mi': '2Mi' };
  json({ requests, limits: { 'hugepages-2Mi': '2Mi' }, cpu: '1' });
  expect(requests).toEqual({ 'hugepages-2Mi': '2Mi' });
});

test('a request equals its limit by value, not by spelling', () => {
  expect(json({ requests: { 'hugepages-1Gi': '1Gi' }, limits: { 'hugepages-1Gi': '1024Mi' }, memory: '1G', memoryLimit: '1000M' }))
    .toEqual({ requests: { 'hugepages-1Gi': '1Gi', 'memory': '1G' }, limits: { 'hugepages-1Gi': '1024Mi', 'memory': '1000M' } });
});

test('requests are compared as Kubernetes rounds them: to thousandths', () => {
  expect(json({ cpu: '1500u', cpuLimit: '1200u' })).toEqual({ requests: { cpu: '1500u' }, limits: { cpu: '1200u' } });
});

test.each<[ResourcesProps, RegExp]>([
  [{ cpu: '1 core' }, /Resources\.of: cpu: "1 core" is not a quantity, write/],
  [{ memory: '-1Mi' }, /Resources\.of: memory: "-1Mi" is negative/],
  [{ cpu: '1', requests: { cpu: '2' } }, /Resources\.of: requests: "2" is given a second time for "cpu", write it once/],
  [{ limits: { memory: '1' }, memoryLimit: '1' }, /Resources\.of: memoryLimit: "1" is given a second time for "memory"/],
  [{ cpu: '2', cpuLimit: '1500m' }, /Resources\.of: cpu has the request "2" above its limit "1500m"/],
  [{ memory: '1Gi', memoryLimit: '1G' }, /memory has the request "1Gi" above its limit "1G"/],
  [{ ephemeralStorage: '2', ephemeralStorageLimit: '1' }, /ephemeral-storage has the request "2" above its limit "1"/],
  [{ requests: { 'nvidia.com/gpu': '1' } }, /nvidia\.com\/gpu has the request "1" and no limit, write an equal limit/],
  [{ requests: { 'nvidia.com/gpu': '1' }, limits: { 'nvidia.com/gpu': '2' } }, /nvidia\.com\/gpu has the request "1" and the limit "2", write them equal/],
  [{ limits: { 'nvidia.com/gpu': '500m' } }, /nvidia\.com\/gpu "500m" is not a whole number/],
  [{ cpu: '1', requests: { 'hugepages-2Mi': '2Mi' } }, /hugepages-2Mi has the request "2Mi" and no limit/],
  [{ cpu: '1', limits: { 'hugepages-2Mi': '3Mi' } }, /hugepages-2Mi "3Mi" is not a multiple of the page size/],
  [{ cpu: '1', limits: { 'hugepages-2x': '2' } }, /hugepages-2x "2" is not a multiple of the page size/],
  [{ limits: { 'hugepages-2Mi': '2Mi' } }, /hugepages-2Mi "2Mi" stands alone, request or limit cpu or memory too/],
  [{ limits: { gpu: '1' } }, /Resources\.of: limits\["gpu"\]: "gpu" is not a resource of containers, write/],
  [{ limits: { 'requests.example.com/a': '1' } }, /"requests\.example\.com\/a" is not a resource of containers/],
  [{ limits: { 'not a name': '1' } }, /"not a name" is not a qualified name/],
  [{ claims: [{ name: 'GPU' }] }, /claims\[0\]\.name: "GPU" is not a DNS label/],
])('%j is refused', (props, message) => {
  expect(() => Resources.of(props)).toThrow(message);
});

test.each([
  [{}],
  [{ requests: {} }],
  [{ limits: {} }],
  [{ requests: { cpu: '0' }, limits: {} }],
  [{ requests: { 'cpu': '100m', 'memory': '64Mi', 'ephemeral-storage': '1Gi' }, limits: { 'cpu': '1', 'memory': '1e9', 'ephemeral-storage': '2Gi' } }],
  [{ limits: { 'nvidia.com/gpu': '1' } }],
  [{ requests: { 'kubernetes.io/batch-cpu': '0.5' } }],
  [{ requests: { 'memory': '2Mi', 'hugepages-2Mi': '4Mi' }, limits: { 'hugepages-2Mi': '4Mi' } }],
  [{ claims: [{ name: 'gpu' }, { name: 'nic', request: 'fast' }] }],
])('%j is written by a program', (original) => {
  expect(rewritten(RESOURCES, original)).toEqual(original);
});

test('numbers are quantities too', () => {
  expect(rewritten(RESOURCES, { limits: { cpu: 1, memory: 0.5 } })).toEqual({ limits: { cpu: '1', memory: '0.5' } });
});

test('an unknown field has no expression', () => {
  expect(() => RESOURCES.express({ cpu: '1' }, programWith())).toThrow(/no Resources for {"cpu":"1"}: no property for "cpu"/);
});
