import { isInEvery, isInSome } from '../../src/manifest/versions';

const range = { oldest: '1.34', newest: '1.37' };

test.each([
  [{}, true, true],
  [{ since: '1.30' }, true, true],
  [{ since: '1.34' }, true, true],
  [{ since: '1.37' }, true, false],
  [{ since: '1.38' }, false, false],
  [{ until: '1.33' }, false, false],
  [{ until: '1.34' }, true, false],
  [{ until: '1.37' }, true, true],
  [{ since: '1.35', until: '1.36' }, true, false],
])('%j is in some version of 1.34 to 1.37: %p, in every one: %p', (lifetime, some, every) => {
  expect([isInSome(lifetime, range), isInEvery(lifetime, range)]).toEqual([some, every]);
});

test('a version is a minor one', () => {
  expect(() => isInSome({ since: '1.34' }, { oldest: '1.34.2', newest: '1.37' })).not.toThrow();
  expect(() => isInSome({ since: '1.34' }, { oldest: '1.34', newest: 'v1.37' })).toThrow('"v1.37" is not a version of Kubernetes, write one such as "1.34"');
});
