import { isBinary, millis, nanos } from '../../src/manifest/quantity';

test.each([
  ['0', 0n],
  ['1', 1_000n],
  ['50m', 50n],
  ['0.05', 50n],
  ['.5', 500n],
  ['5.', 5_000n],
  ['+2k', 2_000_000n],
  ['1M', 10n ** 9n],
  ['1G', 10n ** 12n],
  ['1T', 10n ** 15n],
  ['1P', 10n ** 18n],
  ['1E', 10n ** 21n],
  ['1e3', 1_000_000n],
  ['1E3', 1_000_000n],
  ['1e+3', 1_000_000n],
  ['5E-1', 500n],
  ['1Ki', 1_024_000n],
  ['0.5Mi', 524_288_000n],
  ['1Gi', 1_024_000n * 1024n ** 2n],
  ['1Ti', 1_024_000n * 1024n ** 3n],
  ['1Pi', 1_024_000n * 1024n ** 4n],
  ['1Ei', 1_024_000n * 1024n ** 5n],
  ['-1', -1_000n],
])('%s is %s thousandths', (quantity, value) => {
  expect(millis(quantity)).toBe(value);
});

test.each([['1u', 1_000n], ['1n', 1n], ['0.5n', 1n], ['1.1e-9', 2n], ['.000000001Ki', 1_024n]])('%s is %s billionths', (quantity, value) => {
  expect(nanos(quantity)).toBe(value);
});

test('what is finer than a thousandth is rounded away from zero', () => {
  expect(millis('1u')).toBe(1n);
  expect(millis('1.0001')).toBe(1_001n);
  expect(millis('-1.0001')).toBe(-1_001n);
});

test('binary quantities end where 64 bits end', () => {
  expect(millis('16Ei')).toBe((2n ** 63n - 1n) * 1_000n);
});

test('the suffix tells whether a quantity is binary', () => {
  expect(['1Ki', '1.5Gi', '1k', '1', '1e3'].map(isBinary)).toEqual([true, true, false, false, false]);
});
