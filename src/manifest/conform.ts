import { INT32 } from './formats';
import { nearestTo } from './hint';
import { Json, TypeName } from './json';
import { FieldType, SCHEMA, ScalarType, fieldType, scalarType } from './schema';
import { shown } from './shown';

/** Something about a field of a manifest. */
export interface FieldFinding {
  /** Where it stands, such as `spec.template.spec.containers[0].env[1].value`. */
  readonly path: string;
  readonly text: string;

  /** Whether it is a volume plugin that only older versions serve. */
  readonly isRetired?: boolean;

  /** Whether it is a field that a DaemonSet must not have. */
  readonly isForbidden?: boolean;

  /** The field that is meant, where an unknown one is misspelt. */
  readonly nearest?: string;
}

/** An object as its type has it. */
export interface Conformed<T extends TypeName> {
  /** The object without nulls and without what is listed below. */
  readonly value: Json<T>;

  /** Fields that the type does not have, or that a DaemonSet must not have. */
  readonly unknown: FieldFinding[];

  /** Values that are not of their field's type. */
  readonly wrong: FieldFinding[];

  /** Values of the right type that have not the format of their field. */
  readonly malformed: FieldFinding[];

  /** Fields without which an API server refuses their object. */
  readonly missing: FieldFinding[];

  /** Nulls that stand where Kubernetes reads empty text. */
  readonly empty: FieldFinding[];
}

/** A map of fields, or of whatever else has names. */
export interface JsonObject {
  readonly [field: string]: unknown;
}

/** What the values of the plain types are. */
const SCALARS: { readonly [type: string]: { readonly expected: string; readonly fits: (value: unknown) => boolean } } = {
  string: { expected: 'text (put it in quotes)', fits: (v) => typeof v === 'string' },
  boolean: { expected: 'true or false', fits: (v) => typeof v === 'boolean' },
  int32: { expected: 'a whole number', fits: (v) => isWhole(v) && Math.abs(v) <= INT32 },
  int64: { expected: 'a whole number', fits: isWhole },
  Quantity: { expected: 'a quantity', fits: (v) => typeof v === 'string' || Number.isFinite(v) },
  IntOrString: {
    // A number written as text is neither a percentage nor the name of a port.
    expected: 'a whole number, a percentage or a name', fits: (v) => typeof v === 'string' ? !/^\d+$/.test(v) : isWhole(v) && Math.abs(v) <= INT32,
  },
  opaque: { expected: 'anything', fits: () => true },
};

/** Brings an object to a type: drops nulls, and lists whatever does not belong. */
export function conform<T extends TypeName>(object: unknown, typeName: T): Conformed<T> {
  const unknown: FieldFinding[] = [];
  const wrong: FieldFinding[] = [];
  const malformed: FieldFinding[] = [];
  const missing: FieldFinding[] = [];
  const empty: FieldFinding[] = [];

  const refuse = (value: unknown, expected: string, path: string): undefined => {
    wrong.push({ path, text: `is ${described(value)}, Kubernetes wants ${expected}` });
  };

  const one = (value: unknown, type: string, path: string, zeroCounts = true): unknown => {
    const { base, problem } = scalarType(type) ?? {};
    if (base === undefined) { return fieldsOf(value, type, path); }
    if (!SCALARS[base].fits(value)) { return refuse(value, SCALARS[base].expected, path); }
    const isUnset = !zeroCounts && (value === '' || value === 0);
    if (!isUnset) { inspect(value, problem, path); }
    return base === 'Quantity' ? String(value) : value;
  };

  const inspect = (value: unknown, problem: ScalarType['problem'], path: string): void => {
    const text = problem?.(value);
    if (text !== undefined) { malformed.push({ path, text: `${shown(value)} ${text}` }); }
  };

  const fieldsOf = (value: unknown, type: string, path: string): JsonObject | undefined => {
    if (!isObject(value)) { return refuse(value, `the fields of ${type}`, path); }
    const fields = SCHEMA[type];
    for (const key of requiredOf(type, fields)) {
      const given = value[key];
      if (given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0)) {
        missing.push({ path: path === '' ? key : `${path}.${key}`, text: 'is missing, Kubernetes wants it' });
      }
    }
    return mapped(value, (key, child) => {
      const where = path === '' ? key : `${path}.${key}`;
      const declared = Object.hasOwn(fields, key) ? fields[key] : undefined;
      switch (declared) {
        case undefined: unknown.push({
          path: where, text: `(${shown(child)}) is no field of ${type}`, nearest: nearestTo(key, Object.keys(fields)),
        }); return undefined;
        case 'forbidden': if (!isEmpty(child)) { unknown.push({ path: where, text: `(${shown(child)}) is not allowed in a DaemonSet`, isForbidden: true }); } return undefined;
        case 'retired': wrong.push({ path: where, text: 'is a volume plugin that Kubernetes no longer serves; use its CSI driver', isRetired: true }); return undefined;
        case 'server': return undefined;
        default: return field(child, fieldType(declared), where);
      }
    });
  };

  /** An entry of a list or map: null is the empty text among texts, and nothing among others. */
  const present = (value: unknown, type: string, path: string): unknown => {
    if (value !== null && value !== undefined) { return one(value, type, path); }
    if (scalarType(type)?.base !== 'string') { return undefined; }
    empty.push({ path, text: 'is null, which Kubernetes reads as empty text' });
    inspect('', scalarType(type)?.problem, path);
    return '';
  };

  const field = (value: unknown, type: FieldType, path: string): unknown => {
    switch (type.of) {
      case 'list':
        return Array.isArray(value)
          ? value.map((item, i) => present(item, type.name, `${path}[${i}]`)).filter((item) => item !== undefined)
          : refuse(value, 'a list', path);
      case 'map':
        return isObject(value)
          ? Object.fromEntries(Object.entries(value)
            .map(([key, item]) => {
              const where = `${path}[${JSON.stringify(key)}]`;
              if (type.key !== undefined) { inspect(key, scalarType(type.key)?.problem, where); }
              return [key, present(item, type.name, where)];
            })
            .filter(([, item]) => item !== undefined))
          : refuse(value, 'a map', path);
      default:
        return one(value, type.name, path, type.zeroCounts);
    }
  };

  return { value: fieldsOf(object, typeName, '') as Json<T>, unknown, wrong, malformed, missing, empty };
}

const REQUIRED = new Map<string, string[]>();

/** The fields of a type without which there is no object of it. */
function requiredOf(type: string, fields: { readonly [field: string]: string }): string[] {
  let required = REQUIRED.get(type);
  if (required === undefined) {
    required = Object.keys(fields).filter((key) => fields[key].endsWith('!'));
    REQUIRED.set(type, required);
  }
  return required;
}

/** An object of the values that `change` makes of those that are there; undefined leaves one out. Safe for any key. */
export function mapped<V>(object: { readonly [key: string]: V }, change: (key: string, value: NonNullable<V>) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object)
    .flatMap(([key, value]): [string, unknown][] => value === null || value === undefined ? [] : [[key, change(key, value)]])
    .filter(([, value]) => value !== undefined));
}

/** Whether a value says nothing, such as an empty list. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Whether a value is a map of fields. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

function described(value: unknown): string {
  if (value === undefined || value === null) { return 'nothing'; }
  if (Array.isArray(value)) { return 'a list'; }
  return isObject(value) ? 'a map' : `the ${typeof value === 'string' ? 'text' : typeof value} ${shown(value)}`;
}
