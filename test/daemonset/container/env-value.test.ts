import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { EnvValue, Volume } from '../../../src';
import { ENV_VALUE } from '../../../src/daemonset/container/env-value';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

const chart = Testing.chart();
const configMap = kplus.ConfigMap.fromConfigMapName(chart, 'ConfigMap', 'settings');
const secret = kplus.Secret.fromSecretName(chart, 'Secret', 'login');

const json = (value: EnvValue) => ENV_VALUE.encode(value);

test('a value is text, and empty text is a value', () => {
  expect(json(EnvValue.of('info'))).toEqual({ value: 'info' });
  expect(json(EnvValue.of(''))).toEqual({ value: '' });
});

test('a value is a field of the pod', () => {
  expect(json(EnvValue.fromField('status.hostIP'))).toEqual({ valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } });
  expect(json(EnvValue.fromField("metadata.labels['app.kubernetes.io/name']")))
    .toEqual({ valueFrom: { fieldRef: { fieldPath: "metadata.labels['app.kubernetes.io/name']" } } });
  expect(json(EnvValue.fromField("metadata.annotations['Example.com/A']")))
    .toEqual({ valueFrom: { fieldRef: { fieldPath: "metadata.annotations['Example.com/A']" } } });
});

test('a value is a resource of a container', () => {
  expect(json(EnvValue.fromResource('limits.memory', { containerName: 'agent', divisor: '1Mi' })))
    .toEqual({ valueFrom: { resourceFieldRef: { resource: 'limits.memory', containerName: 'agent', divisor: '1Mi' } } });
});

test('a value stands in a ConfigMap or a Secret', () => {
  expect(json(EnvValue.fromConfigMap(configMap, 'level', { optional: true })))
    .toEqual({ valueFrom: { configMapKeyRef: { name: 'settings', key: 'level', optional: true } } });
  expect(json(EnvValue.fromSecret(secret, 'password', { optional: false })))
    .toEqual({ valueFrom: { secretKeyRef: { name: 'login', key: 'password', optional: false } } });
});

test('a value stands in a file, and brings the volume along', () => {
  const volume = Volume.emptyDir('env');
  const value = EnvValue.fromFile(volume, 'agent.env', 'TOKEN');
  expect(json(value)).toEqual({ valueFrom: { fileKeyRef: { volumeName: 'env', path: 'agent.env', key: 'TOKEN' } } });
  expect(value._volumes).toEqual([volume]);
  expect(EnvValue.of('a')._volumes).toEqual([]);
});

test.each([
  [() => EnvValue.of(1 as any), /EnvValue\.of: value: 1 is not text, write a string/],
  [() => EnvValue.fromField('status.phase'), /EnvValue\.fromField: fieldPath: "status\.phase" is not a field of the pod that containers can read, write one of metadata\.name/],
  [() => EnvValue.fromField('metadata.labels'), /"metadata\.labels" is not a field of the pod/],
  [() => EnvValue.fromField("metadata.name['a']"), /"metadata\.name\['a'\]" is not a field of the pod/],
  [() => EnvValue.fromField("metadata.labels['not a key']"), /fieldPath: "not a key" is not a qualified name/],
  [() => EnvValue.fromResource('limits.pods'), /EnvValue\.fromResource: resource: "limits\.pods" is not a resource that containers can read/],
  [() => EnvValue.fromResource('limits.cpu', { divisor: '1k' }), /EnvValue\.fromResource: divisor: "1k" is not a divisor of limits\.cpu, write one of 1m, 1/],
  [() => EnvValue.fromResource('limits.memory', { divisor: '1m' }), /divisor: "1m" is not a divisor of limits\.memory/],
  [() => EnvValue.fromResource('limits.memory', { divisor: '1024' }), /divisor: "1024" is not a divisor of limits\.memory/],
  [() => EnvValue.fromResource('limits.memory', { divisor: 'Mi' }), /divisor: "Mi" is not a quantity/],
  [() => EnvValue.fromConfigMap(configMap, 'a/b'), /EnvValue\.fromConfigMap: key: "a\/b" is not a key/],
  [() => EnvValue.fromConfigMap({ name: 'Not a name' } as any, 'a'), /EnvValue\.fromConfigMap: configMap: "Not a name" is not a DNS subdomain/],
  [() => EnvValue.fromSecret('login' as any, 'a'), /EnvValue\.fromSecret: secret: "login" is not a Secret, write the cdk8s-plus Secret object/],
  [() => EnvValue.fromFile(Volume.emptyDir('env'), '../a', 'A'), /EnvValue\.fromFile: path: "\.\.\/a" is not a path inside the volume/],
  [() => EnvValue.fromFile(Volume.emptyDir('env'), 'a', 'A=B'), /EnvValue\.fromFile: key: "A=B" is not the name of an environment variable/],
  [() => EnvValue.fromFile(Volume.hostPath('etc', '/etc'), 'a', 'A'), /EnvValue\.fromFile: volume: "etc" is no emptyDir/],
])('what an API server refuses is refused: %s', (make, message) => {
  expect(make).toThrow(message);
});

const fieldRef = (fieldPath: string) => ({ valueFrom: { fieldRef: { fieldPath } } });

test.each<[any, string]>([
  [{ value: '' }, 'EnvValue.of'],
  [{ value: 'a $(B)' }, 'EnvValue.of'],
  ...[
    'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName', 'status.hostIP', 'status.hostIPs',
    'status.podIP', 'status.podIPs', "metadata.labels['a']", "metadata.annotations['example.com/A']",
  ].map((path): [any, string] => [fieldRef(path), 'EnvValue.fromField']),
  [{ valueFrom: { resourceFieldRef: { resource: 'requests.cpu' } } }, 'EnvValue.fromResource'],
  [{ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', containerName: 'a', divisor: '1m' } } }, 'EnvValue.fromResource'],
  [{ valueFrom: { resourceFieldRef: { resource: 'limits.hugepages-2Mi', containerName: '', divisor: '1Ki' } } }, 'EnvValue.fromResource'],
  [{ valueFrom: { resourceFieldRef: { resource: 'requests.ephemeral-storage', divisor: '0' } } }, 'EnvValue.fromResource'],
  [{ valueFrom: { configMapKeyRef: { name: 'a', key: 'b' } } }, 'EnvValue.fromConfigMap'],
  [{ valueFrom: { configMapKeyRef: { name: 'a', key: 'b', optional: false } } }, 'EnvValue.fromConfigMap'],
  [{ valueFrom: { secretKeyRef: { name: 'a', key: 'b.c' } } }, 'EnvValue.fromSecret'],
  [{ valueFrom: { secretKeyRef: { name: 'a', key: 'b', optional: true } } }, 'EnvValue.fromSecret'],
  [{ valueFrom: { fileKeyRef: { volumeName: 'env', path: 'a/b', key: 'C' } } }, 'EnvValue.fromFile'],
  [{ valueFrom: { fileKeyRef: { volumeName: 'env', path: 'a', key: 'C', optional: true } } }, 'EnvValue.fromFile'],
])('%j is written with %s', (original, callee) => {
  const volumes = [{ name: 'env', emptyDir: {} }];
  expect(ENV_VALUE.express(original, programWith(volumes))).toMatchObject({ callee });
  expect(rewritten(ENV_VALUE, original, volumes)).toEqual(original);
});

test('the version of the pod that Kubernetes sets by default is left out', () => {
  expect(rewritten(ENV_VALUE, { valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } } })).toEqual(fieldRef('metadata.name'));
});

test('a volume with a variable is written as the variable', () => {
  const volume = { volume: () => ({ json: { name: 'e', emptyDir: {} }, variable: 'env' }) };
  expect(ENV_VALUE.express({ valueFrom: { fileKeyRef: { volumeName: 'e', path: 'a', key: 'A' } } }, { ...programWith(), ...volume }))
    .toMatchObject({ args: [{ name: 'env' }, { literal: 'a' }, { literal: 'A' }] });
});

test('what Kubernetes refuses has no expression', () => {
  expect(() => ENV_VALUE.express({ value: 'a', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, programWith())).toThrow(/no EnvValue for/);
  expect(() => ENV_VALUE.express(fieldRef(undefined as any), programWith())).toThrow(/no EnvValue for/);
});
