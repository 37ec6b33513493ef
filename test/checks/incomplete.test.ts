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
