import { INT32 } from './formats';
import { nearestTo } from './hint';
import { FieldType, SCHEMA, ScalarType, fieldType, scalarType } from './schema';
import { Types } from './schema/types';
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

/** A manifest as its type has it. */
export interface Conformed {
  /** The object without nulls and without what is listed below. */
  readonly value: any;

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

/** What the values of the plain types are. */
const SCALARS: { [type: string]: { expected: string; fits: (value: any) => boolean } } = {
  string: { expected: 'text (put it in quotes)', fits: (v) => typeof v === 'string' },
  boolean: { expected: 'true or false', fits: (v) => typeof v === 'boolean' },
  int32: { expected: 'a whole number', fits: (v) => Number.isInteger(v) && Math.abs(v) <= 2 ** 31 - 1 },
  int64: { expected: 'a whole number', fits: (v) => Number.isInteger(v) },
  Quantity: { expected: 'a quantity', fits: (v) => typeof v === 'string' || Number.isFinite(v) },
  IntOrString: {
    // A number written as text is neither a percentage nor the name of a port.
    expected: 'a whole number, a percentage or a name', fits: (v) => typeof v === 'string' ? !/^\d+$/.test(v) : Number.isInteger(v) && Math.abs(v) <= INT32,
  },
};

/** Brings an object to a type: drops nulls, and lists whatever does not belong. */
export function conform(object: any, typeName: string, types: Types = SCHEMA): Conformed {
  const unknown: FieldFinding[] = [];
  const wrong: FieldFinding[] = [];
  const malformed: FieldFinding[] = [];
  const missing: FieldFinding[] = [];
  const empty: FieldFinding[] = [];

  const refuse = (value: any, expected: string, path: string): undefined => {
    wrong.push({ path, text: `is ${described(value)}, Kubernetes wants ${expected}` });
  };

  const one = (value: any, type: string, path: string, zeroCounts = true): any => {
    const { base, problem } = scalarType(type) ?? {};
    if (base === undefined) { return fieldsOf(value, type, path); }
    if (!SCALARS[base].fits(value)) { return refuse(value, SCALARS[base].expected, path); }
    const isUnset = !zeroCounts && (value === '' || value === 0);
    if (!isUnset) { inspect(value, problem, path); }
    return base === 'Quantity' ? String(value) : value;
  };

  const inspect = (value: any, problem: ScalarType['problem'], path: string): void => {
    const text = problem?.(value);
    if (text !== undefined) { malformed.push({ path, text: `${shown(value)} ${text}` }); }
  };

  const fieldsOf = (value: any, type: string, path: string): any => {
    if (!isObject(value)) { return refuse(value, `the fields of ${type}`, path); }
    const fields = types[type];
    for (const key of requiredOf(type, fields)) {
      const given = value[key];
      if (given === undefined || given === null || given === '') {
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
  const present = (value: any, type: string, path: string): any => {
    if (value !== null && value !== undefined) { return one(value, type, path); }
    if (scalarType(type)?.base !== 'string') { return undefined; }
    empty.push({ path, text: 'is null, which Kubernetes reads as empty text' });
    inspect('', scalarType(type)?.problem, path);
    return '';
  };

  const field = (value: any, type: FieldType, path: string): any => {
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

  return { value: fieldsOf(object, typeName, ''), unknown, wrong, malformed, missing, empty };
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
export function mapped(object: any, change: (key: string, value: any) => any): any {
  return Object.fromEntries(Object.entries(object)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => [key, change(key, value)])
    .filter(([, value]) => value !== undefined));
}

/** Whether a value says nothing, such as an empty list. */
function isEmpty(value: any): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Whether a value is a map of fields. */
export function isObject(value: any): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function described(value: any): string {
  if (value === undefined || value === null) { return 'nothing'; }
  if (Array.isArray(value)) { return 'a list'; }
  return isObject(value) ? 'a map' : `the ${typeof value === 'string' ? 'text' : typeof value} ${shown(value)}`;
}
