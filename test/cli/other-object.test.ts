import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { objectCode } from '../../src/cli/import/other-object';
import { evaluate } from '../evaluate';

const metadata = { name: 'agent', namespace: 'logs', labels: { a: 'b' }, annotations: { c: 'd' } };
const code = (object: any) => objectCode(object, (files) => files);

const typed = [
  { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'a.conf': 'x' }, binaryData: { b: 'eA==' }, immutable: true },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'logs' } },
  { apiVersion: 'v1', kind: 'Secret', metadata, type: 'Opaque', data: { a: 'eA==' }, stringData: { b: 'c' }, immutable: false },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: false, imagePullSecrets: [{ name: 'a' }], secrets: [{ name: 'b' }] },
  ...['ClusterRole', 'Role'].map((kind) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind,
    metadata,
    rules: [{ apiGroups: [''], resources: ['pods'], resourceNames: ['a'], verbs: ['get'] }, { nonResourceURLs: ['/metrics'], verbs: ['get'] }],
  })),
  ...['ClusterRoleBinding', 'RoleBinding'].map((kind) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind,
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'agent' },
    subjects: [{ kind: 'ServiceAccount', name: 'agent', namespace: 'logs' }, { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'g' }],
  })),
  {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name: 'a' },
    value: -1,
    globalDefault: false,
    description: 'd',
    preemptionPolicy: 'Never',
  },
];

test.each(typed.map((object) => [object.kind, object]))('a %s is a typed object that keeps everything', (kind, object: any) => {
  const { className, props } = code(object);
  const [, , name] = className.split('.');

  expect(className).toBe(`kplus.k8s.Kube${kind}`);
  const made = new (kplus.k8s as any)[name](Testing.chart(), 'id', evaluate(props));
  expect(made.toJson()).toEqual(object);
});

test.each([
  ['of another kind', { apiVersion: 'v1', kind: 'Service', metadata, spec: { ports: [{ port: 80, targetPort: 'http' }] } }],
  ['of another version', { apiVersion: 'rbac.authorization.k8s.io/v1beta1', kind: 'Role', metadata, rules: [] }],
  ['with a field that the typed one loses', { apiVersion: 'v1', kind: 'ConfigMap', metadata, spec: {} }],
  ['with a value of the wrong type', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: 1 } }],
  ['with metadata that the typed one changes', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { ...metadata, creationTimestamp: '2020-01-01T00:00:00Z' } }],
  ['without what the typed one needs', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata }],
  ['with a name of JavaScript', { apiVersion: 'v1', kind: 'constructor', metadata }],
])('an object %s is written as it is', (_, object: any) => {
  const { className, props } = code(object);

  expect(className).toBe('ApiObject');
  expect(evaluate(props)).toEqual(object);
});

test('nulls are left out, except in lists', () => {
  const { props } = code({ apiVersion: 'v1', kind: 'Thing', metadata: null, a: { b: null, c: [1, null] } });

  expect(evaluate(props, { undefined })).toEqual({ apiVersion: 'v1', kind: 'Thing', a: { c: [1, undefined] } });
});

test('only the rules of a role have fields of another name', () => {
  const { props } = code({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { nonResourceURLs: 'b' } });

  expect(evaluate(props).data).toEqual({ nonResourceURLs: 'b' });
});
