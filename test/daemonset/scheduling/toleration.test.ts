import { TaintEffect, Toleration } from '../../../src';
import { TOLERATION } from '../../../src/daemonset/scheduling/toleration';
import { evaluate, programWith } from '../../evaluate';

const json = (toleration: Toleration) => TOLERATION.encode(toleration);

test('everything is tolerated without a key', () => {
  expect(json(Toleration.everything())).toEqual({ operator: 'Exists' });
});

test('the control plane is tolerated by its own taint', () => {
  expect(json(Toleration.controlPlane())).toEqual({
    key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule',
  });
});

test('an effect is tolerated whatever the key', () => {
  expect(json(Toleration.effect(TaintEffect.NO_EXECUTE))).toEqual({ operator: 'Exists', effect: 'NoExecute' });
});

test('zero toleration seconds are written', () => {
  expect(json(Toleration.exists('a', { effect: TaintEffect.NO_EXECUTE, tolerationSeconds: 0 })))
    .toEqual({ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 });
});

test('a malformed key is refused where it is given', () => {
  expect(() => Toleration.exists('not a key')).toThrow(/Toleration\.exists: key: "not a key" is not a qualified name, write/);
  expect(() => Toleration.of({ key: '/x' })).toThrow(/Toleration\.of: fields\.key: "\/x" is not a qualified name/);
});

test('a malformed value is refused where it is given', () => {
  expect(() => Toleration.equal('dedicated', 'a value')).toThrow(/Toleration\.equal: value: "a value" is not a label value/);
});

test.each<[string, () => Toleration, RegExp]>([
  ['no key to compare', () => Toleration.of({ operator: 'Equal' }), /Toleration\.of: operator: "Equal" needs a key/],
  ['a value that is not compared', () => Toleration.of({ key: 'a', operator: 'Exists', value: 'x' }), /Toleration\.of: value: "x" is not compared by "Exists"/],
  ['seconds for an effect that does not evict', () => Toleration.exists('a', { effect: TaintEffect.NO_SCHEDULE, tolerationSeconds: 5 }),
    /Toleration\.exists: tolerationSeconds: 5 is for the effect "NoExecute" only/],
])('%s is refused', (_, make, error) => {
  expect(make).toThrow(error);
});

test.each([
  [{ operator: 'Exists' }, 'Toleration.everything'],
  [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' }, 'Toleration.controlPlane'],
  [{ operator: 'Exists', effect: 'NoSchedule' }, 'Toleration.effect'],
  [{ key: 'nvidia.com/gpu', operator: 'Exists' }, 'Toleration.exists'],
  [{ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }, 'Toleration.exists'],
  [{ key: 'dedicated', operator: 'Equal', value: 'gpu', effect: 'PreferNoSchedule' }, 'Toleration.equal'],
  [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }, 'Toleration.of'],
  [{ key: 'a', value: 'b' }, 'Toleration.of'],
])('%j is written with %s', (original, callee) => {
  const expression = TOLERATION.express(original, programWith());
  expect(expression).toMatchObject({ callee });
  expect(TOLERATION.encode(evaluate(expression))).toEqual(original);
});
