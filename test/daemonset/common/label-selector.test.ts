import { LabelSelectorRequirement } from '../../../src';
import { LABEL_SELECTOR, LABEL_SELECTOR_REQUIREMENT } from '../../../src/daemonset/common/label-selector';
import { evaluate, programWith } from '../../evaluate';

test('an empty selector stays empty', () => {
  expect(LABEL_SELECTOR.encode({})).toEqual({});
});

test('a list of values is copied', () => {
  const values = ['a'];
  const requirement = LabelSelectorRequirement.in('tier', values);
  values.push('b');
  expect(LABEL_SELECTOR.encode({ matchExpressions: [requirement] }).matchExpressions[0].values).toEqual(['a']);
});

test.each(['in', 'notIn'] as const)('%s needs a value', (factory) => {
  expect(() => LabelSelectorRequirement[factory]('tier', [])).toThrow(new RegExp(`LabelSelectorRequirement\\.${factory}: values: \\[\\] is empty`));
});

test('malformed keys and values are refused where they are given', () => {
  expect(() => LabelSelectorRequirement.exists('not a key')).toThrow(/LabelSelectorRequirement\.exists: key: "not a key" is not a qualified name/);
  expect(() => LabelSelectorRequirement.in('tier', ['a', 'b c'])).toThrow(/values\[1\]: "b c" is not a label value/);
  expect(() => LABEL_SELECTOR.encode({ matchLabels: { a: '-' } })).toThrow(/matchLabels\["a"\]: "-" is not a label value/);
});

test.each([
  [{ key: 'tier', operator: 'In', values: ['a', 'b'] }, 'LabelSelectorRequirement.in'],
  [{ key: 'tier', operator: 'NotIn', values: [''] }, 'LabelSelectorRequirement.notIn'],
  [{ key: 'example.com/tier', operator: 'Exists' }, 'LabelSelectorRequirement.exists'],
  [{ key: 'tier', operator: 'DoesNotExist' }, 'LabelSelectorRequirement.doesNotExist'],
])('%j is written with %s', (json, callee) => {
  const expression = LABEL_SELECTOR_REQUIREMENT.express(json, programWith());
  expect(expression).toMatchObject({ callee });
  expect(LABEL_SELECTOR_REQUIREMENT.encode(evaluate(expression))).toEqual(json);
});

test.each([
  {},
  { matchLabels: {} },
  { matchLabels: { 'app': 'agent', 'example.com/tier': '' } },
  { matchLabels: { app: 'agent' }, matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
])('%j survives the round trip', (json) => {
  expect(LABEL_SELECTOR.encode(evaluate(LABEL_SELECTOR.express(json, programWith())))).toEqual(json);
});

test('an operator that label selectors do not have cannot be expressed', () => {
  expect(() => LABEL_SELECTOR_REQUIREMENT.express({ key: 'a', operator: 'Gt', values: ['1'] }, programWith())).toThrow(/no LabelSelectorRequirement/);
});
