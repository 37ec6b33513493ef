import * as fc from 'fast-check';
import { Callable, Parameter, TYPES, TypeReference, callables, propertiesOf } from './assembly';
import { call, rightArguments, rightStruct } from './samples';
import { Capability, Toleration } from '../../src';
import { shown } from '../../src/codec/bad-value';

/*
 * Whoever calls from plain JavaScript, or from another language, gets an error that says where the wrong value stands and shows it.
 */

class Stranger { public readonly stranger = true; }

/** Values that are of no type of the API but the one that each is filed under. */
const VALUES: { readonly [type: string]: any[] } = {
  string: ['nonsense!'],
  number: [5, -0.5],
  boolean: [true, false],
  list: [[], ['nonsense!'], [[5]]],
  map: [{ nonsense: 'yes' }],
  other: [() => undefined, new Stranger(), new Date(0), new Map(), 10n, Symbol.for('nonsense')],
};

const all = (...but: string[]) => Object.entries(VALUES).filter(([type]) => !but.includes(type)).flatMap(([, values]) => values);

/** Values of another JavaScript type than the one that is declared. */
function wrongValues({ primitive, collection, fqn }: TypeReference): any[] {
  if (primitive === 'any' || primitive === 'json') { return []; }
  if (primitive !== undefined) { return all(primitive); }
  if (collection !== undefined) { return all(collection.kind === 'array' ? 'list' : 'map'); }
  // Also text that is no member of an enum, objects that have other properties than a struct, and a value of another class.
  return [...all(), fqn!.endsWith('.Toleration') ? Capability.ALL : Toleration.everything()];
}

/** What an error shows of a wrong value: where properties or entries are expected, the first of those. */
function culprit(wrong: any, { fqn, collection }: TypeReference): any {
  const takesEntries = TYPES[fqn ?? '']?.datatype || collection?.kind === 'map';
  const isObject = Object.prototype.toString.call(wrong) === '[object Object]' && !('_json' in wrong);
  return takesEntries && isObject && Object.keys(wrong).length > 0 ? Object.values(wrong)[0] : wrong;
}

/** A wrong value somewhere in a value of this type, and that value with it; none where anything goes. */
interface Wrong {
  readonly whole: any;
  readonly wrong: any;
}

function wrongSomewhere(type: TypeReference, place: string, name: string, depth: number): fc.Arbitrary<Wrong> | undefined {
  const direct = wrongValues(type);
  const inside = depth === 0 ? undefined : wrongInside(type, place, name, depth - 1);
  const options = [
    ...(direct.length > 0 ? [fc.constantFrom(...direct).map((wrong) => ({ whole: wrong, wrong: culprit(wrong, type) }))] : []),
    ...(inside === undefined ? [] : [inside, inside]),
  ];
  return options.length === 0 ? undefined : fc.oneof(...options);
}

/** Structs whose maps take no keys with a prefix. */
const NARROW_KEYS = ['HttpOutputOptions', 'LokiOutputOptions'];

function wrongInside(type: TypeReference, place: string, name: string, depth: number): fc.Arbitrary<Wrong> | undefined {
  if (type.collection !== undefined) {
    const key = NARROW_KEYS.includes(place) ? 'key' : 'example.com/key';
    const item = wrongSomewhere(type.collection.elementtype, place, name, depth);
    return item?.map(({ whole, wrong }) => ({ whole: type.collection!.kind === 'array' ? [whole] : { [key]: whole }, wrong }));
  }
  if (type.fqn === undefined || !TYPES[type.fqn]?.datatype) { return undefined; }
  const right = rightStruct(type.fqn);
  const properties = propertiesOf(type.fqn)
    .map(({ name: property, type: of }) => wrongSomewhere(of, TYPES[type.fqn!].name, property, depth)?.map(({ whole, wrong }) => ({
      whole: { ...right, [property]: whole }, wrong,
    })))
    .filter((arbitrary) => arbitrary !== undefined);
  return properties.length === 0 ? undefined : fc.oneof(...properties);
}

/** Arguments of which one is wrong. */
function wrongArguments(callable: Callable, index: number): fc.Arbitrary<{ args: any[]; wrong: any }> {
  const { name, type, variadic } = callable.parameters[index];
  const place = `${callable.owner}.${callable.name}`;
  return wrongSomewhere(type, place, name, 4)!.map(({ whole, wrong }) => {
    const args = rightArguments(callable);
    args[index] = variadic ? [whole] : whole;
    return { args, wrong };
  });
}

const title = ({ owner, name, isStatic }: Callable) => name === 'new' ? `new ${owner}` : `${owner}${isStatic ? '.' : '#'}${name}`;
const every = callables();
const cases = every.flatMap((callable) => callable.parameters.flatMap((parameter: Parameter, index): [string, Callable, number][] =>
  wrongSomewhere(parameter.type, '', parameter.name, 4) === undefined ? [] : [[`${title(callable)}(${parameter.name})`, callable, index]]));

test('there is more than a hundred of them', () => {
  expect(every.length).toBeGreaterThan(100);
});

test.each(every.map((callable): [string, Callable] => [title(callable), callable]))('%s takes the right arguments', (_, callable) => {
  expect(() => call(callable, rightArguments(callable))).not.toThrow();
});

/** `[path] property: …`, `Class.factory: property: …`, or `Class: property: …` of a constructor. */
const FORM = /^(\[[^\]]+\]|[A-Z]\w*(\.\w+)?:) [\w.[\]"/ ]+: /;

test.each(cases)('%s says what is wrong', (_, callable, index) => {
  fc.assert(fc.property(wrongArguments(callable, index), ({ args, wrong }) => {
    let error: any;
    try {
      call(callable, args);
    } catch (e) {
      error = e;
    }
    expect(error?.constructor?.name).toBe('Error');
    expect(error.message).toMatch(FORM);
    expect(error.message).toContain(shown(wrong));
  }), { numRuns: Number(process.env.WRONG_TYPE_RUNS ?? 40) });
});
