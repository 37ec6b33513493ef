import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { DownwardApiFile, PodCertificateKeyType, ProjectedSource } from '../../../src';
import { DOWNWARD_API_FILE } from '../../../src/daemonset/volumes/downward-api-file';
import { PROJECTED_SOURCE } from '../../../src/daemonset/volumes/projected-source';
import { evaluate, programWith } from '../../evaluate';

const chart = Testing.chart();
const secret = kplus.Secret.fromSecretName(chart, 'secret', 'agent-tls');
const configMap = kplus.ConfigMap.fromConfigMapName(chart, 'config', 'agent-config');

test('a Secret and a ConfigMap are taken as cdk8s-plus objects', () => {
  expect(PROJECTED_SOURCE.encode(ProjectedSource.secret(secret, { items: [{ key: 'ca.crt', path: 'ca.pem' }] })))
    .toEqual({ secret: { name: 'agent-tls', items: [{ key: 'ca.crt', path: 'ca.pem' }] } });
  expect(PROJECTED_SOURCE.encode(ProjectedSource.configMap(configMap, { optional: false })))
    .toEqual({ configMap: { name: 'agent-config', optional: false } });
});

test.each<[string, () => unknown, RegExp]>([
  ['a path that leaves the volume', () => ProjectedSource.secret(secret, { items: [{ key: 'a', path: '../a' }] }),
    /ProjectedSource\.secret: items\[0\]\.path: "\.\.\/a" is not a file name inside the volume/],
  ['a mode above 0777', () => ProjectedSource.configMap(configMap, { items: [{ key: 'a', path: 'a', mode: 512 }] }),
    /ProjectedSource\.configMap: items\[0\]\.mode: 512 is not a whole number from 0 to 511/],
  ['an empty key', () => ProjectedSource.configMap(configMap, { items: [{ key: '', path: 'a' }] }), /items\[0\]\.key: "" is empty/],
  ['text in place of a Secret', () => ProjectedSource.secret('agent-tls' as any), /ProjectedSource\.secret: secret: "agent-tls" is not a Secret/],
  ['a Secret without a name', () => ProjectedSource.secret({ name: '' } as any), /ProjectedSource\.secret: secret: "" is empty/],
  ['a token for less than ten minutes', () => ProjectedSource.serviceAccountToken('token', { expirationSeconds: 599 }),
    /ProjectedSource\.serviceAccountToken: expirationSeconds: 599 is not a whole number from 600 to 4294967296/],
  ['a signer without a path', () => ProjectedSource.signerTrustBundles('example.com', 'ca.pem'),
    /ProjectedSource\.signerTrustBundles: signerName: "example\.com" is not the name of a signer/],
  ['a signer without a domain', () => ProjectedSource.signerTrustBundles('example/agent', 'ca.pem'), /signerName: "example\/agent" is not the name/],
  ['a bundle name that is none', () => ProjectedSource.clusterTrustBundle('example.com:agent:A', 'ca.pem'),
    /ProjectedSource\.clusterTrustBundle: name: "example\.com:agent:A" is not a DNS subdomain/],
  ['a certificate without a file', () => ProjectedSource.podCertificate('example.com/agent', PodCertificateKeyType.ED25519, {}),
    /ProjectedSource\.podCertificate: no file is asked for, write credentialBundlePath/],
  ['a certificate with two things in one file',
    () => ProjectedSource.podCertificate('example.com/agent', PodCertificateKeyType.ED25519, { keyPath: 'a', certificateChainPath: 'a' }),
    /ProjectedSource\.podCertificate: \["a","a"\] has a path twice/],
  ['a certificate for less than an hour',
    () => ProjectedSource.podCertificate('example.com/agent', PodCertificateKeyType.ED25519, { keyPath: 'a', maxExpirationSeconds: 3599 }),
    /maxExpirationSeconds: 3599 is not a whole number from 3600 to 7862400/],
  ['a user annotation without a prefix',
    () => ProjectedSource.podCertificate('example.com/agent', PodCertificateKeyType.ED25519, { keyPath: 'a', userAnnotations: { purpose: 'x' } }),
    /userAnnotations\["purpose"\]: "purpose" has no prefix, write one such as "example\.com\/purpose"/],
  ['a field that files cannot hold', () => DownwardApiFile.field('node', 'spec.nodeName'),
    /DownwardApiFile\.field: fieldPath: "spec\.nodeName" is not a field of the pod/],
  ['a label that is none', () => DownwardApiFile.field('app', "metadata.labels['a b']"), /DownwardApiFile\.field: fieldPath: "a b" is not a qualified name/],
  ['a resource that files cannot hold', () => DownwardApiFile.resource('gpu', 'agent', 'limits.nvidia.com/gpu'),
    /DownwardApiFile\.resource: resource: "limits\.nvidia\.com\/gpu" is not a resource/],
  ['a resource of no container', () => DownwardApiFile.resource('cpu', '', 'limits.cpu'), /DownwardApiFile\.resource: containerName: "" is empty/],
  ['a divisor that the resource does not have', () => DownwardApiFile.resource('cpu', 'agent', 'limits.cpu', { divisor: '1Mi' }),
    /DownwardApiFile\.resource: divisor: "1Mi" is not a divisor of limits\.cpu/],
])('%s is refused where it is given', (_, make, message) => {
  expect(make).toThrow(message);
});

test.each([
  [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }, 'DownwardApiFile.field'],
  [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' }, mode: 0 }, 'DownwardApiFile.field'],
  [{ path: 'app', fieldRef: { fieldPath: "metadata.labels['app']" } }, 'DownwardApiFile.field'],
  [{ path: 'note', fieldRef: { fieldPath: "metadata.annotations['Example.com/Note']" } }, 'DownwardApiFile.field'],
  [{ path: 'cpu', resourceFieldRef: { containerName: 'agent', resource: 'limits.cpu', divisor: '1m' }, mode: 0o444 }, 'DownwardApiFile.resource'],
  [{ path: 'huge', resourceFieldRef: { containerName: 'agent', resource: 'requests.hugepages-2Mi' } }, 'DownwardApiFile.resource'],
])('%j is written with %s', (json, callee) => {
  const expression = DOWNWARD_API_FILE.express(json, programWith());
  expect(expression).toMatchObject({ callee });
  expect(DOWNWARD_API_FILE.encode(evaluate(expression))).toEqual(json);
});

const items = [{ key: 'a', path: 'b/c', mode: 0o400 }];

test.each([
  [{ secret: { name: 'tls', items, optional: true } }, 'ProjectedSource.secret'],
  [{ secret: { name: 'tls' } }, 'ProjectedSource.secret'],
  [{ configMap: { name: 'config', items, optional: false } }, 'ProjectedSource.configMap'],
  [{ downwardAPI: { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }] } }, 'ProjectedSource.downwardApi'],
  [{ serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 7200 } }, 'ProjectedSource.serviceAccountToken'],
  [{ clusterTrustBundle: { name: 'example.com:agent:ca', path: 'ca.pem', optional: true } }, 'ProjectedSource.clusterTrustBundle'],
  [{ clusterTrustBundle: { signerName: 'example.com/agent', path: 'ca.pem', labelSelector: {}, optional: false } }, 'ProjectedSource.signerTrustBundles'],
  [{ clusterTrustBundle: { signerName: 'example.com/agent', path: 'ca.pem', labelSelector: { matchLabels: { a: 'b' } } } },
    'ProjectedSource.signerTrustBundles'],
  [{
    podCertificate: {
      signerName: 'example.com/agent',
      keyType: 'ECDSAP256',
      credentialBundlePath: 'a.pem',
      keyPath: 'b.pem',
      certificateChainPath: 'c.pem',
      maxExpirationSeconds: 3600,
      userAnnotations: { 'example.com/purpose': 'metrics' },
    },
  }, 'ProjectedSource.podCertificate'],
])('%j is written with %s', (json, callee) => {
  const expression = PROJECTED_SOURCE.express(json, programWith());
  expect(expression).toMatchObject({ callee });
  expect(PROJECTED_SOURCE.encode(evaluate(expression))).toEqual(json);
});

test('a downward API source without items is one with no items', () => {
  const expression = PROJECTED_SOURCE.express({ downwardAPI: {} }, programWith());
  expect(PROJECTED_SOURCE.encode(evaluate(expression))).toEqual({ downwardAPI: { items: [] } });
});
