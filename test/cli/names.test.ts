import { Names, camelCase, kebabCase } from '../../src/cli/import/names';

test.each([
  ['fluent-bit.conf', 'fluentBitConf'], ['var/lib docker', 'varLibDocker'], ['ServiceAccount', 'serviceAccount'], ['FOO_BAR', 'fooBar'],
  ['9p', '_9p'], ['', '_'], ['日本', '_'], ['a\u2028b', 'aB'], ['__proto__', 'proto'],
])('the variable for %j is %s', (text, name) => {
  expect(camelCase(text)).toBe(name);
});

test.each([['ServiceAccount', 'service-account'], ['001 My_File!', '001-my-file'], ['../..', ''], ['a.b', 'a.b']])('the id for %j is %j', (text, id) => {
  expect(kebabCase(text)).toBe(id);
});

test('a name is given out once', () => {
  const names = new Names(['a']);

  expect([names.unique('a', 'b'), names.unique('a', 'b'), names.unique('a', 'b'), names.unique('c')]).toEqual(['b', 'b2', 'b3', 'c']);
});

test.each(['class', 'default', 'require', 'exports', 'arguments', 'await', 'app', 'chart', 'kplus'])('no variable is named %s', (word) => {
  expect(Names.forVariables().unique(word)).toBe(`${word}2`);
});
