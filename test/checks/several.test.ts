import { check } from '../../src/checks';

const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: '1a' }, spec: { ports: [{ port: 80 }] } };
const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'A' } };

test('a finding says which of several objects it is about', () => {
  expect(check([configMap, service, null]).map(({ object, rule, path }) => [object, rule, path])).toEqual([
    [0, 'format', 'metadata.name'], [1, 'service-name-letter', 'metadata.name'], [2, 'schema', ''],
  ]);
});

test('a list stands for its items', () => {
  const list = { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'ConfigMapList', items: [configMap] }, service, 'text'] };
  expect(check([list]).map(({ rule, path }) => [rule, path])).toEqual([
    ['format', 'items[0].items[0].metadata.name'], ['service-name-letter', 'items[1].metadata.name'], ['schema', 'items[2]'],
  ]);
});

test('what only some versions of Kubernetes refuse is an error for a range that has one of them', () => {
  const rules = (oldest: string, newest: string) => check([service], { versions: { oldest, newest } }).map(({ rule }) => rule);
  expect(rules('1.34', '1.37')).toEqual(['service-name-letter']);
  expect(rules('1.35', '1.35')).toEqual(['service-name-letter']);
  expect(rules('1.36', '1.37')).toEqual([]);
});

test('a version that serves no such kind is refused, a kind of somebody else is not', () => {
  const texts = (apiVersion: string) => check([{ ...configMap, metadata: { name: 'a' }, apiVersion }]).map(({ text }) => text);
  expect(texts('apps/v1')).toEqual(['apiVersion: "apps/v1" has no ConfigMap, write "v1" (api-version)']);
  expect(texts('example.com/v1')).toEqual([]);
});

test('custom resources may have fields that are not known here, misspelt ones are said', () => {
  const monitor = (endpoint: any) => check([{
    apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor', metadata: { name: 'a' }, spec: { selector: {}, podMetricsEndpoints: [endpoint] },
  }]).map(({ text }) => text);
  expect(monitor({ port: 'metrics', relabelings: [{ anything: 1 }], somethingNew: true })).toEqual([]);
  expect(monitor({ port: 'metrics', intervall: '30s' })).toEqual([expect.stringContaining('did you mean interval? (misspelt-field)')]);
  expect(monitor({ port: 'metrics', interval: '30 s' })).toEqual([expect.stringContaining('"30 s" is not a duration of Prometheus')]);
});
