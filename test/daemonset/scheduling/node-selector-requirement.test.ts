import { NodeSelectorOperator, NodeSelectorRequirement } from '../../../src';
import { NODE_SELECTOR_REQUIREMENT } from '../../../src/daemonset/scheduling/node-selector-requirement';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

const json = (requirement: NodeSelectorRequirement) => NODE_SELECTOR_REQUIREMENT.encode(requirement);

test('numbers are written as text', () => {
  expect(json(NodeSelectorRequirement.gt('cpus', 0))).toEqual({ key: 'cpus', operator: 'Gt', values: ['0'] });
  expect(json(NodeSelectorRequirement.lt('cpus', -8))).toEqual({ key: 'cpus', operator: 'Lt', values: ['-8'] });
});

test('the values are copied', () => {
  const values = ['a'];
  const requirement = NodeSelectorRequirement.in('zone', values);
  values.push('b');
  expect(json(requirement)).toEqual({ key: 'zone', operator: 'In', values: ['a'] });
});

test('values that only a required term would refuse are taken', () => {
  expect(json(NodeSelectorRequirement.in('zone', ['not a label value'])).values).toEqual(['not a label value']);
});

test.each([
  ['in', () => NodeSelectorRequirement.in('a key', ['a']), /NodeSelectorRequirement\.in: key: "a key" is not a qualified name/],
  ['in without values', () => NodeSelectorRequirement.in('zone', []), /NodeSelectorRequirement\.in: values: \[\] is empty, give at least one/],
  ['notIn without values', () => NodeSelectorRequirement.notIn('zone', []), /NodeSelectorRequirement\.notIn: values: \[\] is empty/],
  ['exists', () => NodeSelectorRequirement.exists('/a'), /NodeSelectorRequirement\.exists: key: "\/a" is not a qualified name/],
  ['gt', () => NodeSelectorRequirement.gt('cpus', 1.5), /NodeSelectorRequirement\.gt: value: 1\.5 is not a whole number/],
  ['of Exists with a value', () => NodeSelectorRequirement.of({ key: 'a', operator: NodeSelectorOperator.EXISTS, values: ['b'] }),
    /NodeSelectorRequirement\.of: values: \["b"\] does not go with Exists, which takes no values/],
  ['of In without values', () => NodeSelectorRequirement.of({ key: 'a', operator: NodeSelectorOperator.IN }),
    /of: values: \[\] does not go with In, which takes at least one value/],
  ['of Gt with two values', () => NodeSelectorRequirement.of({ key: 'a', operator: NodeSelectorOperator.GT, values: ['1', '2'] }),
    /of: values: \["1","2"\] does not go with Gt, which takes exactly one value/],
  ['of an unknown operator', () => NodeSelectorRequirement.of({ key: 'a', operator: 'Near' as any }),
    /of: fields\.operator: "Near" is not a NodeSelectorOperator, write one of "In", "NotIn"/],
])('%s is refused where it is given', (_, make, message) => {
  expect(make).toThrow(message);
});

test.each([
  [{ key: 'zone', operator: 'In', values: ['a', 'b'] }, 'in'],
  [{ key: 'zone', operator: 'NotIn', values: ['a', ''] }, 'notIn'],
  [{ key: 'nvidia.com/gpu', operator: 'Exists' }, 'exists'],
  [{ key: 'nvidia.com/gpu', operator: 'DoesNotExist' }, 'doesNotExist'],
  [{ key: 'cpus', operator: 'Gt', values: ['-8'] }, 'gt'],
  [{ key: 'cpus', operator: 'Lt', values: ['8'] }, 'lt'],
  [{ key: 'cpus', operator: 'Gt', values: ['08'] }, 'of'],
  [{ key: 'cpus', operator: 'Lt', values: ['many'] }, 'of'],
  [{ key: 'cpus', operator: 'Lt', values: [''] }, 'of'],
  [{ key: 'a', operator: 'Exists', values: [] }, 'of'],
])('%j is written with %s', (original, factory) => {
  expect(NODE_SELECTOR_REQUIREMENT.express(original, programWith())).toMatchObject({ callee: `NodeSelectorRequirement.${factory}` });
  expect(rewritten(NODE_SELECTOR_REQUIREMENT, original)).toEqual(original);
});
