import * as fc from 'fast-check';
import { check } from '../../src/checks';
import { arbitraryDaemonSet } from '../arbitrary-daemonset';
import { places, put } from '../places';

const texts = (manifest: unknown) => check([manifest]).map(({ text }) => text);

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'it is no object, write one with apiVersion and kind (schema)'],
  ['text', 'kind: DaemonSet', '"kind: DaemonSet" is no object, write one with apiVersion and kind (schema)'],
  ['an empty object', {}, 'kind: is missing, Kubernetes wants it (required)'],
  ['no version', { kind: 'DaemonSet' }, 'apiVersion: is missing, Kubernetes wants it (required)'],
  ['another version', { apiVersion: 'extensions/v1beta1', kind: 'DaemonSet' }, 'apiVersion: "extensions/v1beta1" has no DaemonSet, write "apps/v1" (api-version)'],
  ['no name', { apiVersion: 'example.com/v1', kind: 'Agent' }, 'metadata.name: is missing, an object needs one (name-required)'],
  ['no spec', { kind: 'DaemonSet' }, 'spec.template.spec.containers: there is none, give `containers` or call addContainer() (container-required)'],
  ['an empty spec', { kind: 'DaemonSet', spec: {} }, 'spec.selector: it is empty, give it a label of the pods or leave it out (selector-matches-template)'],
  ['a list in place of the template', { kind: 'DaemonSet', spec: { template: [] } }, 'spec.template: is a list, Kubernetes wants the fields of PodTemplateSpec (schema)'],
  ['text in place of containers', { kind: 'DaemonSet', spec: { template: { spec: { containers: 'agent' } } } },
    'spec.template.spec.containers: is the text "agent", Kubernetes wants a list (schema)'],
])('%s is a finding, not a crash', (_, manifest, text) => {
  expect(texts(manifest)).toContain(text);
});

test('null counts as not given', () => {
  const nulls = { updateStrategy: null, selector: null, template: { spec: { containers: null, volumes: null } } };
  expect(texts({ kind: 'DaemonSet', spec: nulls })).toEqual(texts({ kind: 'DaemonSet', spec: {} }));
});

test('whatever stands in a place of a manifest, checking it ends with findings', () => {
  const values = fc.constantFrom<any>(undefined, null, '', 'text', 0, -1, 1.5, true, [], {}, [null], ['text'], [{}], { a: 1 }, { name: null });
  fc.assert(fc.property(arbitraryDaemonSet, fc.nat(), values, (daemonSet, nth, value) => {
    const all = places(daemonSet);
    put(daemonSet, all[nth % all.length], value);
    expect(Array.isArray(check([daemonSet]))).toBe(true);
  }), { numRuns: 300 });
});

const BESIDE = [
  { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { type: 'ClusterIP', ports: [{ port: 1, name: 'a' }, { port: 2, name: 'b' }], selector: { a: 'b' } } },
  { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'a' }, rules: [{ verbs: ['get'], apiGroups: [''], resources: ['pods'] }] },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'a' },
    roleRef: { kind: 'Role', name: 'a' },
    subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }],
  },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { a: 'b' }, binaryData: { c: 'eA==' } },
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: 'a' },
    spec: { selector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] }, podMetricsEndpoints: [{ port: 'a', interval: '30s' }] },
  },
  { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }] },
];
const NAMES_OF_JAVASCRIPT = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

test('whatever is wrong with an object of any kind, checking it ends with findings', () => {
  const values = fc.constantFrom<any>(
    undefined, null, '', 'text', 0, -1, 1.5, '1e2000000000', true, [], {}, [null], [[]], [{}], { a: null }, ...NAMES_OF_JAVASCRIPT,
  );
  const objects = fc.oneof(arbitraryDaemonSet, fc.constantFrom(...BESIDE));
  fc.assert(fc.property(objects, fc.nat(), values, fc.option(fc.constantFrom(...NAMES_OF_JAVASCRIPT)),
    (drawn, nth, value, name) => {
      const object = structuredClone(drawn);
      const all = places(object);
      const steps = all[nth % all.length];
      put(object, name === null ? steps : [...steps.slice(0, -1), typeof steps[steps.length - 1] === 'number' ? 0 : name], structuredClone(value));
      expect(Array.isArray(check([object]))).toBe(true);
    }), { numRuns: 600 });
});

test.each<[string, any, any]>([
  ['an operator of a selector', { matchExpressions: [{ key: 'a', operator: 'constructor' }] }, {}],
  ['an amount', { matchLabels: { a: 'b' } }, { resources: { requests: { constructor: '1' }, limits: { cpu: '1e2000000000' } } }],
  ['a version', undefined, {}],
])('%s that JavaScript knows, or cannot count, is no crash', (what, selector, container) => {
  const object = {
    apiVersion: what === 'a version' ? { toString: 1 } : 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'a' },
    spec: { selector, template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'a', image: 'a', ...container }] } } },
  };
  expect(check([object]).length).toBeGreaterThan(0);
});

test('keys that JavaScript knows are keys like others', () => {
  expect(texts({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { constructor: 'x', toString: 'y' } })).toEqual([]);
});

test('a custom resource called a list is none', () => {
  expect(texts({ apiVersion: 'example.com/v1', kind: 'AllowList', metadata: { name: 'a' }, items: ['10.0.0.1'] })).toEqual([]);
});
