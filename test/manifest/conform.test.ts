import { conform } from '../../src/manifest/conform';

const daemonSet = (podSpec: any) => ({ metadata: { name: 'agent' }, spec: { template: { spec: podSpec } } });
const container = (fields: any) => daemonSet({ containers: [{ name: 'agent', ...fields }] });
const problems = (object: any) => conform(object, 'DaemonSet').wrong.map(({ path, text }) => `${path} ${text}`);

test('what conforms is kept as it is', () => {
  const object = container({ image: 'agent:1', ports: [{ containerPort: 80 }], resources: { limits: { cpu: '50m' } }, args: ['', 'a'], tty: false });

  expect(conform(object, 'DaemonSet')).toEqual({ value: object, unknown: [], wrong: [], malformed: [], missing: [], empty: [] });
});

test('nulls are no values', () => {
  const { value, unknown, wrong } = conform(container({ image: null, ports: [null], resources: { limits: { cpu: null } } }), 'DaemonSet');

  expect({ value, unknown, wrong }).toEqual({ value: container({ ports: [], resources: { limits: {} } }), unknown: [], wrong: [] });
});

test('nulls among texts are empty text, as they are for Kubernetes, and are told', () => {
  const { value, empty } = conform(daemonSet({ nodeSelector: { 'node-role.kubernetes.io/infra': null } }), 'DaemonSet');

  expect(value).toEqual(daemonSet({ nodeSelector: { 'node-role.kubernetes.io/infra': '' } }));
  expect(empty).toEqual([{
    path: 'spec.template.spec.nodeSelector["node-role.kubernetes.io/infra"]', text: 'is null, which Kubernetes reads as empty text',
  }]);
});

test('unknown fields are listed with their path and value, and left out', () => {
  const { value, unknown } = conform(daemonSet({ nodeSelectors: { os: 'linux' }, hostPID: true }), 'DaemonSet');

  expect(value).toEqual(daemonSet({ hostPID: true }));
  expect(unknown).toEqual([{ path: 'spec.template.spec.nodeSelectors', text: '({"os":"linux"}) is no field of PodSpec', nearest: 'nodeSelector' }]);
});

test('names that every object of JavaScript has are unknown fields, too', () => {
  const { value, unknown } = conform(daemonSet(JSON.parse('{ "constructor": 1, "__proto__": { "hostPID": true } }')), 'DaemonSet');

  expect(value).toEqual(daemonSet({}));
  expect(unknown.map(({ path }) => path)).toEqual(['spec.template.spec.constructor', 'spec.template.spec.__proto__']);
  expect(({} as any).hostPID).toBeUndefined();
});

test('keys of maps are kept whatever they are', () => {
  const labels = JSON.parse('{ "__proto__": "a", "constructor": "b" }');

  expect(JSON.stringify(conform({ metadata: { labels } }, 'DaemonSet').value.metadata?.labels)).toBe(JSON.stringify(labels));
});

test('fields that a DaemonSet must not have are listed as unknown', () => {
  const { value, unknown } = conform(daemonSet({ activeDeadlineSeconds: 5 }), 'DaemonSet');

  expect(value).toEqual(daemonSet({}));
  expect(unknown).toEqual([{ path: 'spec.template.spec.activeDeadlineSeconds', text: '(5) is not allowed in a DaemonSet', isForbidden: true }]);
});

test('what the API server writes is left out', () => {
  const { value, unknown } = conform({ metadata: { name: 'a', uid: '1', creationTimestamp: null, generation: 3 }, status: { numberReady: 1 } }, 'DaemonSet');

  expect({ value, unknown }).toEqual({ value: { metadata: { name: 'a' } }, unknown: [] });
});

test.each([
  ['a number where text is due', container({ env: [{ name: 'A', value: 1 }] }),
    /^spec\.template\.spec\.containers\[0\]\.env\[0\]\.value is the number 1, Kubernetes wants text/],
  ['text where a number is due', container({ ports: [{ containerPort: '80' }] }), /containers\[0\]\.ports\[0\]\.containerPort is the text "80".* a whole number/],
  ['a fraction', daemonSet({ terminationGracePeriodSeconds: 1.5 }), /terminationGracePeriodSeconds is the number 1\.5/],
  ['more than 32 bits', { spec: { minReadySeconds: 2 ** 31 } }, /minReadySeconds is the number 2147483648/],
  ['text where a flag is due', daemonSet({ hostNetwork: 'yes' }), /hostNetwork is the text "yes", Kubernetes wants true or false/],
  ['text where a list is due', container({ command: 'sh' }), /containers\[0\]\.command is the text "sh", Kubernetes wants a list/],
  ['a list where fields are due', daemonSet({ securityContext: [] }), /securityContext is a list, Kubernetes wants the fields of PodSecurityContext/],
  ['a list where a map is due', daemonSet({ nodeSelector: ['a'] }), /nodeSelector is a list, Kubernetes wants a map/],
  ['a flag in a map of text', { metadata: { labels: { a: true } } }, /metadata\.labels\["a"\] is the boolean true/],
  ['a number as text', { spec: { updateStrategy: { rollingUpdate: { maxUnavailable: '1' } } } }, /maxUnavailable is the text "1", Kubernetes wants a whole number/],
  ['a volume plugin of the past', daemonSet({ volumes: [{ name: 'v', rbd: {} }] }), /volumes\[0\]\.rbd is a volume plugin that Kubernetes no longer serves/],
])('%s is of the wrong type', (_, object, message) => {
  expect(problems(object)).toEqual([expect.stringMatching(message)]);
});

test('quantities are text, however they are written', () => {
  expect(conform(container({ resources: { limits: { cpu: 1, memory: '1Gi' } } }), 'DaemonSet').value)
    .toEqual(container({ resources: { limits: { cpu: '1', memory: '1Gi' } } }));
});
