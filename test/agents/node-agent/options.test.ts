import { given } from '../../../src/agents/node-agent/options';

test('what is not given is left out, at every depth', () => {
  expect(Object.keys(given({ a: undefined, b: null, c: 0, d: false, e: '' }))).toEqual(['c', 'd', 'e']);
  expect(given({ a: { b: null, c: [{ d: undefined, e: 1 }] } })).toEqual({ a: { c: [{ e: 1 }] } });
});

test('it is a copy, except for objects of classes', () => {
  const options = { list: [1], date: new Date(0) };
  const copy = given(options);
  expect(copy).toEqual(options);
  expect(copy.list).not.toBe(options.list);
  expect(copy.date).toBe(options.date);
});

test.each([undefined, null, 5, 'text'])('%j stays what it is', (value) => {
  expect(given(value)).toEqual(value);
});
