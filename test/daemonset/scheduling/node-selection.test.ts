import * as fc from 'fast-check';
import { NodeSelection, NodeSelectorRequirement } from '../../../src';
import { withNodeSelections } from '../../../src/daemonset/scheduling/node-selections';
import { NODE_SELECTOR_REQUIREMENT } from '../../../src/daemonset/scheduling/node-selector-requirement';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const requiring = (...nodeSelectorTerms: any[]) => ({ affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms } } } });
const exists = (key: string) => ({ key, operator: 'Exists' });

test.each<[string, NodeSelection, any]>([
  ['linux', NodeSelection.linux(), { nodeSelector: { 'kubernetes.io/os': 'linux' } }],
  ['windows', NodeSelection.windows(), { nodeSelector: { 'kubernetes.io/os': 'windows' } }],
  ['architecture', NodeSelection.architecture('arm64'), { nodeSelector: { 'kubernetes.io/arch': 'arm64' } }],
  ['labeled', NodeSelection.labeled({ pool: 'gpu', zone: '' }), { nodeSelector: { pool: 'gpu', zone: '' } }],
  ['labeled with nothing', NodeSelection.labeled({}), {}],
  ['matching', NodeSelection.matching(NodeSelectorRequirement.exists('a'), NodeSelectorRequirement.exists('b')),
    requiring({ matchExpressions: [exists('a'), exists('b')] })],
  ['matching nothing', NodeSelection.matching(), {}],
  ['controlPlane', NodeSelection.controlPlane(), requiring({ matchExpressions: [exists('node-role.kubernetes.io/control-plane')] })],
  ['workers', NodeSelection.workers(),
    requiring({ matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' }] })],
  ['excludingServerless', NodeSelection.excludingServerless(), requiring({
    matchExpressions: [
      { key: 'eks.amazonaws.com/compute-type', operator: 'NotIn', values: ['fargate'] },
      { key: 'type', operator: 'NotIn', values: ['virtual-kubelet'] },
    ],
  })],
])('%s', (_, selection, spec) => {
  expect(withNodeSelections({}, [selection])).toEqual(spec);
});

test('requirements join every term, as terms are alternatives', () => {
  const spec = requiring({ matchExpressions: [exists('a')] }, { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['n'] }] });
  expect(withNodeSelections(spec, [NodeSelection.matching(NodeSelectorRequirement.exists('b'))])).toEqual(requiring(
    { matchExpressions: [exists('a'), exists('b')] },
    { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['n'] }], matchExpressions: [exists('b')] },
  ));
});

test('a term that matches no node stays empty', () => {
  const spec = requiring({}, { matchExpressions: [] });
  expect(withNodeSelections(spec, [NodeSelection.workers()])).toEqual(spec);
});

test('nothing is said twice', () => {
  const once = withNodeSelections({}, [NodeSelection.linux(), NodeSelection.excludingServerless()]);
  expect(withNodeSelections(once, [NodeSelection.excludingServerless(), NodeSelection.linux(), NodeSelection.excludingServerless()])).toEqual(once);
});

test('the rest of the pod spec is kept', () => {
  const spec = { hostNetwork: true, affinity: { podAffinity: {}, nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } } };
  expect(withNodeSelections(spec, [NodeSelection.matching(NodeSelectorRequirement.exists('a'))])).toEqual({
    hostNetwork: true,
    affinity: {
      podAffinity: {},
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [],
        [REQUIRED]: { nodeSelectorTerms: [{ matchExpressions: [exists('a')] }] },
      },
    },
  });
});

test('labels that contradict each other are refused', () => {
  expect(() => withNodeSelections({ nodeSelector: { 'kubernetes.io/os': 'linux' } }, [NodeSelection.workers(), NodeSelection.windows()]))
    .toThrow(/^nodes\[1\]: kubernetes\.io\/os: "windows" contradicts "linux", which is asked of the same nodes/);
});

test('something else than a selection is refused', () => {
  expect(() => withNodeSelections({}, [{ pool: 'a' } as any])).toThrow(/^nodes\[0\]: \{"pool":"a"\} is not a NodeSelection/);
});

test.each([
  ['a malformed key', () => NodeSelection.labeled({ 'a b': 'c' }), /NodeSelection\.labeled: nodeLabels\["a b"\]: "a b" is not a qualified name/],
  ['a malformed value', () => NodeSelection.labeled({ a: 'b c' }), /NodeSelection\.labeled: nodeLabels\["a"\]: "b c" is not a label value/],
  ['a malformed architecture', () => NodeSelection.architecture('a b'), /NodeSelection\.architecture: .*"a b" is not a label value/],
  ['a value that no label has', () => NodeSelection.matching(NodeSelectorRequirement.lt('a', -1)),
    /NodeSelection\.matching: nodeRequirements\[0\]\.values\[0\]: "-1" is not a label value/],
])('%s is refused where it is given', (_, make, message) => {
  expect(make).toThrow(message);
});

/* What Kubernetes makes of a pod spec, and what a selection is to mean, each written down anew. */

interface Node {
  readonly name: string;
  readonly labels: { [key: string]: string };
}

function meets({ key, operator, values = [] }: any, actual: string | undefined): boolean {
  const whole = actual !== undefined && /^[+-]?\d+$/.test(actual);
  switch (operator) {
    case 'In': return actual !== undefined && values.includes(actual);
    case 'NotIn': return actual === undefined || !values.includes(actual);
    case 'Exists': return actual !== undefined;
    case 'DoesNotExist': return actual === undefined;
    case 'Gt': return whole && Number(actual) > Number(values[0]);
    case 'Lt': return whole && Number(actual) < Number(values[0]);
    default: throw new Error(`${key} ${operator}`);
  }
}

function runsOn(node: Node, spec: any): boolean {
  const terms = spec.affinity?.nodeAffinity?.[REQUIRED]?.nodeSelectorTerms;
  const matches = ({ matchExpressions = [], matchFields = [] }: any) => matchExpressions.length + matchFields.length > 0
    && matchExpressions.every((e: any) => meets(e, node.labels[e.key])) && matchFields.every((e: any) => meets(e, node.name));
  return Object.entries(spec.nodeSelector ?? {}).every(([key, value]) => node.labels[key] === value) && (terms === undefined || terms.some(matches));
}

const key = fc.constantFrom('a', 'b', 'c');
const value = fc.constantFrom('', '1', '2', 'x');
const node: fc.Arbitrary<Node> = fc.record({ name: fc.constantFrom('n1', 'n2'), labels: fc.dictionary(key, value) });
const requirement: fc.Arbitrary<NodeSelectorRequirement> = fc.oneof(
  fc.tuple(key, fc.array(value, { minLength: 1, maxLength: 3 })).map(([k, v]) => NodeSelectorRequirement.in(k, v)),
  fc.tuple(key, fc.array(value, { minLength: 1, maxLength: 3 })).map(([k, v]) => NodeSelectorRequirement.notIn(k, v)),
  key.map((k) => NodeSelectorRequirement.exists(k)),
  key.map((k) => NodeSelectorRequirement.doesNotExist(k)),
  fc.tuple(key, fc.integer({ min: 0, max: 3 })).map(([k, v]) => NodeSelectorRequirement.gt(k, v)),
  fc.tuple(key, fc.integer({ min: 0, max: 3 })).map(([k, v]) => NodeSelectorRequirement.lt(k, v)),
);
const expression = requirement.map((r) => NODE_SELECTOR_REQUIREMENT.encode(r));
const field = fc.record({ key: fc.constant('metadata.name'), operator: fc.constantFrom('In', 'NotIn'), values: fc.constantFrom(['n1'], ['n2']) });
const term = fc.record({
  matchExpressions: fc.array(expression, { maxLength: 2 }), matchFields: fc.array(field, { maxLength: 1 }),
}, { requiredKeys: [] });
const spec = fc.record({
  nodeSelector: fc.dictionary(key, value, { maxKeys: 1 }),
  affinity: fc.oneof(fc.constant({}), fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => requiring(...terms).affinity)),
}, { requiredKeys: [] });

/** A selection, and whether it is to select a node. */
type Selecting = [NodeSelection, (n: Node) => boolean];

const selection: fc.Arbitrary<Selecting> = fc.oneof(
  fc.dictionary(key, value, { maxKeys: 1 }).map((labels): Selecting =>
    [NodeSelection.labeled(labels), (n) => Object.entries(labels).every(([k, v]) => n.labels[k] === v)]),
  fc.array(requirement, { maxLength: 2 }).map((requirements): Selecting =>
    [NodeSelection.matching(...requirements), (n) => requirements.every((r) => meets(r._json, n.labels[r._json.key]))]),
);

const SEEDED = { seed: 27, numRuns: 3000 };

function merged(given: any, selections: NodeSelection[]): any {
  try {
    return withNodeSelections(given, selections);
  } catch (e) {
    expect(String(e)).toMatch(/contradicts/);
    return undefined;
  }
}

test('the merged pod spec runs on a node exactly when each part of it does', () => {
  let selected = 0;
  fc.assert(fc.property(spec, fc.array(selection, { maxLength: 3 }), node, (given, selections, n) => {
    const wanted = runsOn(n, given) && selections.every(([, selects]) => selects(n));
    selected += wanted ? 1 : 0;
    const result = merged(given, selections.map(([s]) => s));
    expect(result !== undefined && runsOn(n, result)).toBe(wanted);
  }), SEEDED);
  expect(selected).toBeGreaterThan(300);
});

test('merging changes neither the pod spec that is given nor, when done again, the result', () => {
  fc.assert(fc.property(spec, fc.array(selection, { maxLength: 3 }), (given, pairs) => {
    const selections = pairs.map(([s]) => s);
    const before = structuredClone(given);
    const result = merged(given, selections);
    expect(given).toEqual(before);
    fc.pre(result !== undefined);
    expect(withNodeSelections(result, selections)).toEqual(result);
  }), SEEDED);
});
