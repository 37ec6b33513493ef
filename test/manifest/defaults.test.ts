import { withoutDefaults } from '../../src/manifest/defaults';

const daemonSet = (podSpec: any) => ({ metadata: { name: 'agent' }, spec: { selector: {}, template: { spec: podSpec } } });
const container = (fields: any) => daemonSet({ containers: [{ name: 'agent', ...fields }] });
const volume = (fields: any) => daemonSet({ volumes: [{ name: 'v', ...fields }] });
const bare = withoutDefaults(daemonSet({ hostPID: true }));

test('a manifest without defaults stays as it is', () => {
  expect(bare).toEqual(daemonSet({ hostPID: true }));
});

describe.each([
  ['pods', daemonSet, {
    dnsPolicy: 'ClusterFirst', restartPolicy: 'Always', schedulerName: 'default-scheduler', securityContext: {}, terminationGracePeriodSeconds: 30,
  }],
  ['containers', container, { image: 'a:1', imagePullPolicy: 'IfNotPresent' }],
  ['messages', container, { terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' }],
])('the defaults of %s', (_, make, fields: any) => {
  test.each(Object.keys(fields).filter((key) => key !== 'image'))('%s is left out', (key) => {
    const { [key]: __, ...rest } = fields;

    expect(withoutDefaults(make({ hostPID: true, [key]: fields[key], ...(fields.image && { image: fields.image }) })))
      .toEqual(withoutDefaults(make({ hostPID: true, ...(rest.image && { image: rest.image }) })));
  });
});

test.each([
  ['a:1', 'IfNotPresent', true],
  ['a:1', 'Always', false],
  ['a', 'Always', true],
  ['a:latest', 'Always', true],
  ['a:latest', 'IfNotPresent', false],
  ['registry:5000/a', 'Always', true],
  ['registry:5000/a/b:v1.2', 'IfNotPresent', true],
  [`a@sha256:${'0'.repeat(64)}`, 'IfNotPresent', true],
  // Readers of images differ about these: what is written stays.
  [`a:latest@sha256:${'0'.repeat(64)}`, 'Always', false],
  [`a:latest@sha256:${'0'.repeat(64)}`, 'IfNotPresent', false],
  ['Upper/Case', 'Always', false],
  ['$IMAGE', 'Always', false],
  ['', 'IfNotPresent', false],
])('the image %p says imagePullPolicy %p by itself: %p', (image, imagePullPolicy, redundant) => {
  const made = withoutDefaults(container({ image, imagePullPolicy })).spec?.template?.spec?.containers?.[0];

  expect(made?.imagePullPolicy).toBe(redundant ? undefined : imagePullPolicy);
});

test('the defaults of ports, probes and references are left out', () => {
  const probe = (fields: any) => ({ httpGet: { path: '/', port: 1, ...fields.get }, ...fields.probe });
  const full = container({
    ports: [{ containerPort: 1, protocol: 'TCP' }, { containerPort: 1, protocol: 'UDP', hostPort: 0 }],
    livenessProbe: probe({ get: { scheme: 'HTTP' }, probe: { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3, initialDelaySeconds: 0 } }),
    startupProbe: { grpc: { port: 1, service: '' } },
    env: [
      { name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName', apiVersion: 'v1' } } },
      { name: 'B', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '0' } } },
    ],
  });

  expect(withoutDefaults(full)).toEqual(container({
    ports: [{ containerPort: 1 }, { containerPort: 1, protocol: 'UDP' }],
    livenessProbe: probe({}),
    startupProbe: { grpc: { port: 1 } },
    env: [
      { name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
      { name: 'B', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
    ],
  }));
});

test.each([
  [{ hostPath: { path: '/a', type: '' } }, { hostPath: { path: '/a' } }],
  [{ secret: { secretName: 's', defaultMode: 420 } }, { secret: { secretName: 's' } }],
  [{ configMap: { name: 'c', defaultMode: 420, optional: false } }, { configMap: { name: 'c', optional: false } }],
  [{ projected: { sources: [{ serviceAccountToken: { path: 't', expirationSeconds: 3600 } }], defaultMode: 420 } },
    { projected: { sources: [{ serviceAccountToken: { path: 't' } }] } }],
  [{ iscsi: { targetPortal: 'a', iqn: 'b', lun: 0, iscsiInterface: 'default' } }, { iscsi: { targetPortal: 'a', iqn: 'b', lun: 0 } }],
  [{ azureDisk: { diskName: 'd', diskURI: 'u', kind: 'Shared', fsType: 'ext4', cachingMode: 'ReadWrite', readOnly: false } },
    { azureDisk: { diskName: 'd', diskURI: 'u' } }],
  [{ emptyDir: { medium: '' } }, { emptyDir: {} }],
  [{}, { emptyDir: {} }],
])('the volume %j is %j', (given, made) => {
  expect(withoutDefaults(volume(given))).toEqual(volume(made));
});

test('zeros that mean something are kept', () => {
  const object = daemonSet({
    terminationGracePeriodSeconds: 0,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    affinity: {},
    containers: [{ name: 'c', securityContext: {}, lifecycle: {}, livenessProbe: { exec: { command: ['a'] }, terminationGracePeriodSeconds: 0 } }],
  });

  expect(withoutDefaults(object)).toEqual(object);
});

test('zeros and empties that mean "unset" are left out', () => {
  expect(withoutDefaults(daemonSet({
    hostPID: true, hostNetwork: false, nodeName: '', nodeSelector: {}, tolerations: [], containers: [{ name: 'c', resources: {}, args: [], tty: false }],
  }))).toEqual(daemonSet({ hostPID: true, containers: [{ name: 'c' }] }));
});

test('what the API server does not fill in is never taken for a default', () => {
  const object = daemonSet({
    tolerations: [{ key: 'a' }, { key: 'b', operator: 'Equal' }], containers: [{ name: 'c', securityContext: { procMount: 'Default' } }],
  });

  expect(withoutDefaults(object)).toEqual(object);
});

test.each([
  [undefined, undefined],
  [{}, undefined],
  [{ type: 'RollingUpdate' }, undefined],
  [{ rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } }, undefined],
  [{ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } }, { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } }],
  [{ rollingUpdate: { maxUnavailable: 2 } }, { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } }],
  [{ type: 'OnDelete', rollingUpdate: { maxUnavailable: 1 } }, { type: 'OnDelete', rollingUpdate: { maxUnavailable: 1 } }],
])('the update strategy %j is %j', (given, made) => {
  const object = daemonSet({ hostPID: true });

  expect(withoutDefaults({ ...object, spec: { ...object.spec, updateStrategy: given } }).spec?.updateStrategy).toEqual(made);
});

test.each([
  [{ serviceAccount: 'a' }, 'a'],
  [{ serviceAccount: 'a', serviceAccountName: '' }, 'a'],
  [{ serviceAccount: 'a', serviceAccountName: 'b' }, 'b'],
])('the old name of a field, %j, means the ServiceAccount %j', (given, made) => {
  expect(withoutDefaults(daemonSet(given))).toEqual(daemonSet({ serviceAccountName: made }));
});

test('the path of an HTTP probe is written out', () => {
  const made = withoutDefaults(container({ livenessProbe: { httpGet: { port: 1 } }, lifecycle: { preStop: { httpGet: { port: 1, path: '' } } } }));

  expect(made).toEqual(container({
    livenessProbe: { httpGet: { port: 1, path: '/' } }, lifecycle: { preStop: { httpGet: { port: 1, path: '/' } } },
  }));
});

test('annotations that kubectl and the API server write are left out', () => {
  const made = withoutDefaults({
    metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}', 'deprecated.daemonset.template.generation': '2', 'a': 'b' } },
  });

  expect(made).toEqual({ metadata: { annotations: { a: 'b' } } });
  expect(withoutDefaults({ metadata: { annotations: { 'deprecated.daemonset.template.generation': '2' } } })).toEqual({});
});
