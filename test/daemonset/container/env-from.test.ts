import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { EnvFrom } from '../../../src';
import { ENV_FROM } from '../../../src/daemonset/container/env-from';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

const chart = Testing.chart();
const configMap = kplus.ConfigMap.fromConfigMapName(chart, 'ConfigMap', 'settings');
const secret = kplus.Secret.fromSecretName(chart, 'Secret', 'login');

test('the keys of a ConfigMap become variables', () => {
  expect(ENV_FROM.encode(EnvFrom.configMap(configMap))).toEqual({ configMapRef: { name: 'settings' } });
});

test('the keys of a Secret become variables with a prefix', () => {
  expect(ENV_FROM.encode(EnvFrom.secret(secret, { prefix: 'ES_', optional: false })))
    .toEqual({ prefix: 'ES_', secretRef: { name: 'login', optional: false } });
});

test('a prefix that cannot begin a name is refused', () => {
  expect(() => EnvFrom.secret(secret, { prefix: 'A=' })).toThrow(/EnvFrom\.secret: prefix: "A=" is not the name of an environment variable/);
});

test('an object that is none is refused', () => {
  expect(() => EnvFrom.configMap('settings' as any)).toThrow(/EnvFrom\.configMap: configMap: "settings" is not a ConfigMap, write the cdk8s-plus/);
  expect(() => ENV_FROM.encode({ configMapRef: {} } as any)).toThrow(/is not a EnvFrom, make one with EnvFrom/);
});

test('an object whose name is none is refused', () => {
  expect(() => EnvFrom.secret({ name: 'A&B' } as any)).toThrow(/EnvFrom\.secret: secret: "A&B" is not a DNS subdomain/);
});

test.each([
  [{ configMapRef: { name: 'a' } }],
  [{ configMapRef: { name: 'a', optional: true }, prefix: 'A_' }],
  [{ secretRef: { name: 'b' }, prefix: '' }],
  [{ secretRef: { name: 'b', optional: false } }],
])('%j is written by a program', (json) => {
  expect(rewritten(ENV_FROM, json)).toEqual(json);
});

test('what Kubernetes refuses has no expression', () => {
  expect(() => ENV_FROM.express({}, programWith())).toThrow(/no EnvFrom for {}/);
  expect(() => ENV_FROM.express({ configMapRef: { name: 'a' }, secretRef: { name: 'b' } }, programWith())).toThrow(/no EnvFrom for/);
});
