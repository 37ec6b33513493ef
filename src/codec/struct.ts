import { BadValue, shown } from './bad-value';
import { Codec, inside } from './codec';
import { Expression, Inexpressible, Program } from './expression';
import { hint } from '../manifest/hint';

/** How one property of a struct is written: by which codec, and where in the JSON. */
export interface Field<T> {
  readonly codec: Codec<T>;

  /** The path in the JSON, when it is not the property's own name. */
  readonly path?: string[];

  /** Whether there is no struct without it. */
  readonly needed?: boolean;
}

/** A property without which there is no struct. */
export interface NeededField<T> extends Field<T> {
  readonly needed: true;
}

type NeededKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

/** A field for each property of a struct: TypeScript sees to it that none is missing, and that those are needed that must be given. */
export type Fields<T> =
  & { readonly [K in NeededKeys<T>]: NeededField<NonNullable<T[K]>> }
  & { readonly [K in Exclude<keyof T, NeededKeys<T>>]-?: Field<NonNullable<T[K]>> };

/** A property that stands in the JSON under its own name. */
export function field<T>(codec: Codec<T>): Field<T> {
  return { codec };
}

/** A property that stands elsewhere in the JSON, such as `hostPID` or `httpGet.path`. */
export function at<T>(path: string, codec: Codec<T>): Field<T> {
  return { codec, path: path.split('.') };
}

/** A property whose JSON is an object that is merged into the JSON at hand, such as the fields of `Toleration.of(fields)`. */
export function inline<T>(codec: Codec<T>): Field<T> {
  return { codec, path: [] };
}

/** The same field, of a property that must be given. */
export function needed<T>(optional: Field<T>): NeededField<T> {
  return { ...optional, needed: true };
}

/** A struct of the API: properties in, a JSON object out. */
export class Struct<T extends object> implements Codec<T> {
  private readonly keys: string[];
  private readonly needed: string[];
  private readonly byKey: Map<string, Field<unknown>>;

  constructor(public readonly fields: Fields<T>) {
    this.keys = Object.keys(fields);
    this.byKey = new Map(Object.entries(fields) as [string, Field<unknown>][]);
    this.needed = this.keys.filter((key) => (fields as any)[key].needed);
  }

  public encode(value: T): any {
    requireProperties(value);
    for (const key of this.needed) {
      if ((value as any)[key] === undefined || (value as any)[key] === null) {
        // It may be there under a misspelt name.
        refuseUnknown(value as { [key: string]: unknown }, this.keys);
        throw new BadValue('is missing, it must be given').within(key);
      }
    }
    const json: any = {};
    for (const key of Object.keys(value)) {
      const given = (value as any)[key];
      // The jsii kernel sends null for what is not given, whatever its name.
      if (given === undefined || given === null) { continue; }
      const known = this.byKey.get(key);
      if (known === undefined) { throw unknownProperty(key, given, this.keys); }
      try {
        put(json, known.path ?? key, known.codec.encode(given));
      } catch (e) {
        throw e instanceof BadValue ? e.within(key) : e;
      }
    }
    return json;
  }

  public express(json: any, program: Program): Expression {
    const rest = copied(json);
    const entries = this.take(rest, program);
    refuseLeftovers(rest);
    this.refuseMissing(entries.map(([key]) => key));
    return { object: entries };
  }

  /** Expresses what this struct knows of `rest`, and takes it out of there. */
  public take(rest: any, program: Program, keys = this.keys): [string, Expression][] {
    const entries: [string, Expression][] = [];
    for (const key of keys) {
      const { path = [key], codec } = (this.fields as any)[key] as Field<unknown>;
      const json = pull(rest, path);
      if (json !== undefined) {
        entries.push([key, inside(key, () => codec.express(json, program))]);
      }
    }
    return entries;
  }

  /** Throws when a property that must be given is not among these. */
  public refuseMissing(keys: string[]): void {
    const missing = this.needed.find((key) => !keys.includes(key));
    if (missing !== undefined) {
      throw new Inexpressible('is missing, it must be given').within(missing);
    }
  }
}

/** Throws when a value is not an object of properties: a list, a map of another kind, a value of this vocabulary. */
export function requireProperties(value: unknown): asserts value is { readonly [key: string]: unknown } {
  if (Object.prototype.toString.call(value) !== '[object Object]' || '_json' in (value as object)) {
    throw new BadValue(`${shown(value)} is not an object of properties`);
  }
  refuseInherited(value as object);
}

/** Throws when an object has properties from its class or prototype, which copies of it would lose. */
function refuseInherited(value: object): void {
  for (let above = Object.getPrototypeOf(value); above !== null && Object.getPrototypeOf(above) !== null; above = Object.getPrototypeOf(above)) {
    for (const [key, { get, value: inherited }] of Object.entries(Object.getOwnPropertyDescriptors(above))) {
      if (get !== undefined || typeof inherited !== 'function') {
        throw new BadValue(`${shown((value as any)[key])} is inherited, write it as a property of its own`).within(key);
      }
    }
  }
}

/** Throws when an object has a property that is not among the known ones. */
export function refuseUnknown(value: { readonly [key: string]: unknown }, known: readonly string[]): void {
  for (const [key, given] of Object.entries(value)) {
    if (given !== undefined && given !== null && !known.includes(key)) { throw unknownProperty(key, given, known); }
  }
}

function unknownProperty(key: string, given: unknown, known: readonly string[]): BadValue {
  return new BadValue(`${shown(given)} is given for a property that there is not; ${hint(key, known)}`).within(key);
}

/** Declares the struct of a properties interface, field by field. */
export function struct<T extends object>(fields: Fields<T>): Struct<T> {
  return new Struct<T>(fields);
}

/** A value that Kubernetes wraps in an object of one field, such as `{ conditionType }`. */
export function wrapped<T>(key: string, codec: Codec<T>): Codec<T> {
  return {
    encode: (value) => ({ [key]: codec.encode(value) }),
    express: (json, program) => {
      const { [key]: value, ...rest } = json;
      refuseLeftovers(rest);
      if (value === undefined) {
        throw new Inexpressible(`no ${key}`);
      }
      return codec.express(value, program);
    },
  };
}

/** A copy that can be taken apart. Unlike those of `structuredClone`, its objects have this realm's prototypes, so that they compare equal. */
export function copied(json: any): any {
  return JSON.parse(JSON.stringify(json));
}

/** Throws when something of the JSON has not been taken. */
export function refuseLeftovers(rest: any): void {
  const left = Object.keys(rest);
  if (left.length > 0) {
    throw new Inexpressible(`no property for ${left.map(shown).join(', ')}`);
  }
}

function put(json: any, path: string | string[], value: unknown): void {
  if (typeof path === 'string') {
    merge(json, path, value);
    return;
  }
  if (path.length === 0) {
    Object.entries(value as object).forEach(([key, part]) => merge(json, key, part));
    return;
  }
  const last = path.length - 1;
  let target = json;
  for (let i = 0; i < last; i++) {
    target = target[path[i]] ??= {};
  }
  merge(target, path[last], value);
}

/** Writes `value`, next to what other properties have written into the same object, never over it. */
function merge(target: any, key: string, value: any): void {
  const present = target[key];
  if (present === undefined) {
    target[key] = value;
  } else if (typeof present === 'object' && typeof value === 'object' && !Array.isArray(value)) {
    const both = { ...present };
    Object.entries(value).forEach(([k, part]) => merge(both, k, part));
    target[key] = both;
  } else {
    throw new BadValue(`${shown(value)} is given a second time for "${key}", write it once`);
  }
}

/** Takes the value at `path` out of `json`, together with the objects that are empty without it. */
function pull(json: any, path: string[]): any {
  if (path.length === 0) {
    const whole = { ...json };
    Object.keys(json).forEach((key) => delete json[key]);
    return whole;
  }
  const [step, ...further] = path;
  const value = json[step];
  if (value === undefined || further.length === 0) {
    delete json[step];
    return value;
  }
  const pulled = pull(value, further);
  if (pulled !== undefined && Object.keys(value).length === 0) {
    delete json[step];
  }
  return pulled;
}
