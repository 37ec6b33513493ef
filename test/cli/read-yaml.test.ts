import { readObjects } from '../../src/cli/import/read-yaml';

const head = 'apiVersion: v1\nkind: Thing\n';
const read = (text: string) => readObjects(text, 'file.yaml');
const field = (yaml: string) => read(`${head}a: ${yaml}\n`).objects[0].a;

test.each([
  ['0644', 420], ['0o644', 420], ['-0o7', -7], ['0x1F', 31], ['0b101', 5], ['1_000', 1000], ['089', 89], ['+12', 12], ['1.0', 1], ['.5', 0.5],
  ['-.5', -0.5], ['1e3', 1000], ['yes', true], ['On', true], ['y', true], ['NO', false], ['off', false], ['~', null], ['', null],
  ['1:30', '1:30'], ['2020-01-01', '2020-01-01'], ['E10', 'E10'], ['e5', 'e5'], ['1.2.3', '1.2.3'], ['"0644"', '0644'], ['"yes"', 'yes'],
  ['!!str 123', '123'], ['!!int "5"', 5], ['!Custom x', 'x'], ['yEs', 'yEs'],
])('the scalar %j is read as kubectl reads it', (yaml, value) => {
  expect(field(yaml)).toEqual(value);
});

test('documents, lists and lists of a kind give their objects in order', () => {
  const item = (name: string) => `{ apiVersion: v1, kind: Thing, metadata: { name: ${name} } }`;
  const { objects } = read(`${item('a')}\n---\n# nothing\n---\n{ apiVersion: v1, kind: List, items: [${item('b')}, ${item('c')}] }
---\n{ apiVersion: v1, kind: ThingList, items: [{ metadata: { name: d } }] }`);

  expect(objects.map(({ apiVersion, kind, metadata }) => [apiVersion, kind, metadata.name])).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => ['v1', 'Thing', name]));
});

test('JSON, Windows line ends and a byte order mark are read', () => {
  const thing = [{ apiVersion: 'v1', kind: 'Thing', a: 'x\ny\n' }];

  expect(read('\uFEFF{ "apiVersion": "v1", "kind": "Thing", "a": "x\\ny\\n" }').objects).toEqual(thing);
  expect(read(`\uFEFF${head}a: |\n  x\n  y\n`.replace(/\n/g, '\r\n')).objects).toEqual(thing);
});

test('anchors and merge keys are resolved', () => {
  const { objects: [thing] } = read(`${head}a: &a { b: 1, c: 2 }\nd: { <<: *a, c: 3 }\ne: *a\n`);

  expect(thing).toMatchObject({ d: { b: 1, c: 3 }, e: { b: 1, c: 2 } });
});

test('the last of duplicate keys counts, and a note says so', () => {
  const { objects, notes } = read(`${head}a: 1\na: 2\n`);

  expect(objects[0].a).toBe(2);
  expect(notes).toEqual(['file.yaml:4:1: the key "a" occurs twice; the last one counts, as for kubectl']);
});

test('a key cannot set the prototype of an object', () => {
  const { objects: [thing] } = read(`${head}__proto__: { polluted: true }\n`);

  expect(thing.polluted).toBeUndefined();
  expect(Object.keys(thing)).toContain('__proto__');
});

test('a document that is no object of Kubernetes is left out with a note', () => {
  expect(read('replicas: 3\n')).toEqual({ objects: [], notes: ['file.yaml: document 1 has no kind and apiVersion; it is left out'] });
});

test.each([
  ['broken YAML', `${head}a: b: c\n`, /^file\.yaml:3:4: /],
  ['a tab', `${head}a:\n\tb: 1\n`, /^file\.yaml:4:1: Tabs/],
  ['an error in a later document', `${head}---\n${head}a: [1\n`, /^file\.yaml:\d+:\d+: /],
  ['a template', `${head}name: {{ .Values.name }}\n`, /^file\.yaml:3:\d+: .*template that has not been rendered/],
  ['an alias that leads nowhere', `${head}a: *b\n`, /^file\.yaml: Unresolved alias.*b/],
  ['a merge of no map', `${head}a: { <<: 3 }\n`, /^file\.yaml: Merge/],
  ['a list', '- a\n', /^file\.yaml: document 1 is a list/],
  ['text', 'not found', /^file\.yaml: document 1 is plain text/],
  ['a list with text', '{ apiVersion: v1, kind: List, items: [a] }', /items\[0\] is plain text/],
  ['unclosed brackets', `${head}a: ${'['.repeat(50_000)}`, /is nested too deeply/],
  ['deep flow', `${head}a: ${'['.repeat(1000)}${']'.repeat(1000)}`, /is nested too deeply/],
  ['deep blocks', `${head}a:\n${Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}`, /is nested too deeply/],
  ['deep JSON', `{ "a": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`, /is nested too deeply/],
  ['an alias to itself', `${head}a: &a [*a]\n`, /is nested too deeply/],
  ['a huge file', 'a'.repeat(50_000_000), /^file\.yaml: is too large/],
])('%s is an error that says where', (_, text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('aliases that multiply cannot fill the memory', () => {
  const levels = 'bcdefghij'.split('').map((level, i) => `${level}: &${level} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(', ')}]`);

  expect(() => read(`${head}a: &a [x, x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`)).toThrow(/once its aliases are written out/);
});

test('a map of very many keys is read in good time', () => {
  const keys = Array.from({ length: 50_000 }, (_, i) => `  k${i}: 1`);

  expect(Object.keys(field(`\n${keys.join('\n')}`))).toHaveLength(50_000);
});

test('merge keys cannot blow up, either', () => {
  const maps = Array.from({ length: 9 }, (_, i) =>
    `a${i}: &a${i} ${i === 0 ? '{ x: 1 }' : `{ <<: [${Array(12).fill(`*a${i - 1}`).join(', ')}] }`}`);
  expect(() => readObjects(maps.join('\n'), 'bomb.yaml')).toThrow(/bomb\.yaml: holds more than 1000000 values/);
});

test('files that were joined may each begin with a byte order mark', () => {
  const object = '\uFEFFapiVersion: v1\nkind: ConfigMap\n';
  expect(readObjects(`${object}---\n${object}`, 'joined.yaml').objects).toHaveLength(2);
});
