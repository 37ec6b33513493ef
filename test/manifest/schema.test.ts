import { KINDS } from '../../src/manifest/kinds';
import { SCHEMA, fieldType, scalarType } from '../../src/manifest/schema';

const WORDS = ['server', 'forbidden', 'retired'];
const all = Object.entries(SCHEMA).flatMap(([type, fields]) => Object.entries(fields).map(([field, text]) => ({ at: `${type}.${field}`, text })));

test('every field has a type that is declared', () => {
  const undeclared = all.filter(({ text }) => !WORDS.includes(text))
    .filter(({ text }) => {
      const { name, key } = fieldType(text);
      return (scalarType(name) === undefined && SCHEMA[name] === undefined) || (key !== undefined && scalarType(key) === undefined);
    });

  expect(undeclared).toEqual([]);
});

test('every type is part of an object that is known', () => {
  const reached = new Set<string>();
  const visit = (type: string) => {
    if (SCHEMA[type] === undefined || reached.has(type)) { return; }
    reached.add(type);
    Object.values(SCHEMA[type]).forEach((text) => visit(fieldType(text).name));
  };
  [...KINDS, 'OtherObject'].forEach(visit);

  expect([...reached].sort()).toEqual(Object.keys(SCHEMA).sort());
});

test('the type of a field says what it holds', () => {
  expect(fieldType('string')).toEqual({ name: 'string', of: 'one', zeroCounts: false });
  expect(fieldType('int32*')).toEqual({ name: 'int32', of: 'one', zeroCounts: true });
  expect(fieldType('Container[]')).toEqual({ name: 'Container', of: 'list', zeroCounts: false });
  expect(fieldType('map<dnsLabel:Quantity>')).toEqual({ name: 'Quantity', of: 'map', zeroCounts: false, key: 'dnsLabel' });
  expect(fieldType('map<Quantity>')).toEqual({ name: 'Quantity', of: 'map', zeroCounts: false });
});

test('volume plugins that Kubernetes no longer serves, and what a template must not have, are marked', () => {
  const marked = (word: string) => all.filter(({ text }) => text === word).map(({ at }) => at).sort();

  expect(marked('retired')).toEqual(['cephfs', 'flocker', 'gitRepo', 'glusterfs', 'photonPersistentDisk', 'quobyte', 'rbd', 'scaleIO', 'storageos']
    .map((plugin) => `Volume.${plugin}`));
  expect(marked('forbidden')).toEqual(['PodSpec.activeDeadlineSeconds', 'PodSpec.ephemeralContainers']);
});
