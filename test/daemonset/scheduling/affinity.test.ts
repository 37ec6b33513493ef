import { Affinity, NodeSelectorRequirement } from '../../../src';
import { AFFINITY } from '../../../src/daemonset/scheduling/affinity';
import { rewritten } from '../../rewritten';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const here = NodeSelectorRequirement.in('zone', ['a']);

test('required node terms are wrapped as Kubernetes has them', () => {
  expect(AFFINITY.encode({ nodeAffinity: { [REQUIRED]: [{ matchExpressions: [here] }] } })).toEqual({
    nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }] } },
  });
});

test.each<[string, Affinity, RegExp]>([
  ['no required term at all', { nodeAffinity: { [REQUIRED]: [] } }, /^nodeAffinity\.requiredD\w+: \[\] is empty/],
  ['a required value that no label has', { nodeAffinity: { [REQUIRED]: [{ matchExpressions: [NodeSelectorRequirement.gt('cpus', -1)] }] } },
    /^nodeAffinity\.requiredD\w+\[0\]\.matchExpressions\[0\]\.values\[0\]: "-1" is not a label value/],
  ['a field other than the name', { nodeAffinity: { [REQUIRED]: [{ matchFields: [here] }] } },
    /matchFields\[0\]: key: "zone" is not a field that nodes are matched by, write "metadata\.name"/],
  ['two node names', { nodeAffinity: { [REQUIRED]: [{ matchFields: [NodeSelectorRequirement.in('metadata.name', ['a', 'b'])] }] } },
    /matchFields\[0\]: In \["a","b"\] does not match nodes by name/],
  ['an operator that names cannot have', { nodeAffinity: { [REQUIRED]: [{ matchFields: [NodeSelectorRequirement.exists('metadata.name')] }] } },
    /matchFields\[0\]: Exists \[\] does not match nodes by name/],
  ['a node name that no node has', {
    nodeAffinity: { [PREFERRED]: [{ weight: 1, preference: { matchFields: [NodeSelectorRequirement.in('metadata.name', ['A'])] } }] },
  }, /preferredD\w+\[0\]\.preference\.matchFields\[0\]\.values\[0\]: "A" is not a DNS subdomain/],
  ['a weight of 0', { nodeAffinity: { [PREFERRED]: [{ weight: 0, preference: {} }] } }, /\[0\]\.weight: 0 is not a whole number from 1 to 100/],
  ['a pod weight of 101', { podAffinity: { [PREFERRED]: [{ weight: 101, podAffinityTerm: { topologyKey: 'zone' } }] } },
    /\[0\]\.weight: 101 is not a whole number from 1 to 100/],
  ['a malformed topology key', { podAntiAffinity: { [REQUIRED]: [{ topologyKey: '' }] } },
    /^podAntiAffinity\.requiredD\w+\[0\]\.topologyKey: "" is not a qualified name/],
  ['a malformed namespace', { podAffinity: { [REQUIRED]: [{ topologyKey: 'zone', namespaces: ['a.b'] }] } },
    /\[0\]\.namespaces\[0\]: "a\.b" is not a DNS label/],
  ['label keys without a selector', { podAffinity: { [REQUIRED]: [{ topologyKey: 'zone', mismatchLabelKeys: ['app'] }] } },
    /\[0\]\.mismatchLabelKeys: \["app"\] needs a labelSelector/],
  ['a malformed label key', { podAffinity: { [REQUIRED]: [{ topologyKey: 'zone', labelSelector: {}, matchLabelKeys: ['/app'] }] } },
    /\[0\]\.matchLabelKeys\[0\]: "\/app" is not a qualified name/],
  ['a label key that must be both equal and different', {
    podAffinity: { [REQUIRED]: [{ topologyKey: 'zone', labelSelector: {}, matchLabelKeys: ['app'], mismatchLabelKeys: ['app'] }] },
  }, /\[0\]\.matchLabelKeys: "app" is also in mismatchLabelKeys/],
])('%s is refused', (_, affinity, message) => {
  expect(() => AFFINITY.encode(affinity)).toThrow(message);
});

test('values of preferred terms are not looked at', () => {
  const preference = { matchExpressions: [NodeSelectorRequirement.gt('cpus', -1)] };
  expect(AFFINITY.encode({ nodeAffinity: { [PREFERRED]: [{ weight: 1, preference }] } }).nodeAffinity[PREFERRED][0].preference)
    .toEqual({ matchExpressions: [{ key: 'cpus', operator: 'Gt', values: ['-1'] }] });
});

const podTerm = {
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: { matchLabels: { app: 'a' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['b'] }] },
  namespaces: ['default'],
  namespaceSelector: { matchLabels: { team: 'c' } },
  matchLabelKeys: ['version'],
  mismatchLabelKeys: ['tenant'],
};
const bare = { topologyKey: 'zone', labelSelector: {}, namespaceSelector: {} };
const pods = { [REQUIRED]: [podTerm, bare], [PREFERRED]: [{ weight: 100, podAffinityTerm: podTerm }] };

test.each([
  {},
  { nodeAffinity: {}, podAffinity: {}, podAntiAffinity: {} },
  { podAffinity: { [REQUIRED]: [], [PREFERRED]: [] } },
  {
    nodeAffinity: {
      [REQUIRED]: {
        nodeSelectorTerms: [
          {
            matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }, { key: 'gpu', operator: 'Exists' }],
            matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-1'] }],
          },
          {},
          { matchExpressions: [], matchFields: [] },
        ],
      },
      [PREFERRED]: [{ weight: 1, preference: { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] } }, { weight: 2, preference: {} }],
    },
  },
  { podAffinity: pods },
  { podAntiAffinity: pods },
  // A key that stands once in the selector: what an API server makes of matchLabelKeys.
  {
    podAffinity: {
      [REQUIRED]: [{
        topologyKey: 'zone', matchLabelKeys: ['version'], labelSelector: { matchExpressions: [{ key: 'version', operator: 'In', values: ['1'] }] },
      }],
    },
  },
])('%j can be written', (original) => {
  expect(rewritten(AFFINITY, original)).toEqual(original);
});
