import { UpdateStrategy, UpdateStrategyType } from '../../src';
import { UPDATE_STRATEGY } from '../../src/daemonset/update-strategy';
import { programWith } from '../evaluate';
import { rewritten } from '../rewritten';

const json = (strategy: UpdateStrategy) => UPDATE_STRATEGY.encode(strategy);

test('numbers become numbers and shares stay text', () => {
  expect(json(UpdateStrategy.rollingUpdate({ maxUnavailable: '2' }))).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } });
  expect(json(UpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }))).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } });
});

test('a rolling update says nothing that it was not told', () => {
  expect(json(UpdateStrategy.rollingUpdate())).toEqual({ type: 'RollingUpdate' });
});

test('a surge brings the maxUnavailable that Kubernetes wants with it', () => {
  expect(json(UpdateStrategy.rollingUpdate({ maxSurge: '1' })))
    .toEqual({ type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } });
});

test('a surge of zero brings nothing with it', () => {
  expect(json(UpdateStrategy.rollingUpdate({ maxSurge: '0%' }))).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxSurge: '0%' } });
});

test('what waits for deletion keeps its numbers unchecked', () => {
  expect(json(UpdateStrategy.onDelete())).toEqual({ type: 'OnDelete' });
  expect(json(UpdateStrategy.onDelete({ maxUnavailable: '0', maxSurge: 'many' })))
    .toEqual({ type: 'OnDelete', rollingUpdate: { maxUnavailable: 0, maxSurge: 'many' } });
});

test.each([
  ['both zero', () => UpdateStrategy.rollingUpdate({ maxUnavailable: '0', maxSurge: '0%' }),
    /UpdateStrategy\.rollingUpdate: maxUnavailable 0 with maxSurge "0%" lets no pod be replaced/],
  ['no surge and nothing unavailable', () => UpdateStrategy.rollingUpdate({ maxUnavailable: '0%' }),
    /UpdateStrategy\.rollingUpdate: maxUnavailable "0%" with maxSurge 0 lets no pod be replaced/],
  ['neither zero', () => UpdateStrategy.rollingUpdate({ maxUnavailable: '10%', maxSurge: '1' }),
    /UpdateStrategy\.rollingUpdate: maxSurge 1 does not go with maxUnavailable "10%"/],
  ['a surge with the default of Kubernetes', () => UpdateStrategy.of({ rollingUpdate: { maxSurge: '1' } }),
    /UpdateStrategy\.of: maxSurge 1 does not go with maxUnavailable 1 \(1 when it is not given\)/],
  ['a share above all', () => UpdateStrategy.rollingUpdate({ maxUnavailable: '101%' }),
    /UpdateStrategy\.rollingUpdate: maxUnavailable: "101%" is not a number or percentage/],
  ['a malformed surge', () => UpdateStrategy.rollingUpdate({ maxSurge: 'one' }),
    /UpdateStrategy\.rollingUpdate: maxSurge: "one" is not a number or percentage/],
  ['a negative number', () => UpdateStrategy.of({ type: UpdateStrategyType.ROLLING_UPDATE, rollingUpdate: { maxUnavailable: '-1' } }),
    /UpdateStrategy\.of: fields\.rollingUpdate\.maxUnavailable: "-1" is not a number or percentage/],
  ['a number that Kubernetes cannot read', () => UpdateStrategy.onDelete({ maxSurge: '2147483648' }),
    /UpdateStrategy\.onDelete: rollingUpdate\.maxSurge: "2147483648" is more than 2147483647/],
  ['a number that is not text', () => UpdateStrategy.onDelete({ maxSurge: 1 as any }),
    /UpdateStrategy\.onDelete: rollingUpdate\.maxSurge: 1 is not text/],
])('%s is refused where it is given', (_, make, message) => {
  expect(make).toThrow(message);
});

test.each([
  [{ type: 'RollingUpdate' }, 'rollingUpdate'],
  [{ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 3 } }, 'rollingUpdate'],
  [{ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '100%', maxSurge: 0 } }, 'rollingUpdate'],
  [{ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: '25%' } }, 'rollingUpdate'],
  [{ type: 'RollingUpdate', rollingUpdate: { maxSurge: 0 } }, 'rollingUpdate'],
  [{ type: 'OnDelete' }, 'onDelete'],
  [{ type: 'OnDelete', rollingUpdate: {} }, 'onDelete'],
  [{ type: 'OnDelete', rollingUpdate: { maxUnavailable: -1, maxSurge: '1O%' } }, 'onDelete'],
  [{ type: 'RollingUpdate', rollingUpdate: {} }, 'of'],
  [{ rollingUpdate: { maxUnavailable: '5%', maxSurge: '0%' } }, 'of'],
  [{}, 'of'],
])('%j is written with %s', (original, factory) => {
  expect(UPDATE_STRATEGY.express(original, programWith())).toMatchObject({ callee: `UpdateStrategy.${factory}` });
  expect(rewritten(UPDATE_STRATEGY, original)).toEqual(original);
});

test('a number in quotes, which nothing can write, is not changed into another', () => {
  expect(() => UPDATE_STRATEGY.express({ type: 'OnDelete', rollingUpdate: { maxUnavailable: '5' } }, programWith())).toThrow(/no UpdateStrategy for/);
});
