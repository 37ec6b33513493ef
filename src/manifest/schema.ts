import { ENUMS, enumProblem } from './enums';
import { FORMATS, Format } from './formats';
import { CONTAINER } from './schema/container';
import { POD } from './schema/pod';
import { Types } from './schema/types';
import { VOLUME } from './schema/volume';
import { WORKLOAD } from './schema/workload';

/** Every type that an `apps/v1` DaemonSet of Kubernetes 1.36 is made of, down to its last field. */
export const SCHEMA: Types = { ...WORKLOAD, ...POD, ...CONTAINER, ...VOLUME };

/** The types of plain values. */
const SCALARS = ['string', 'int32', 'int64', 'boolean', 'Quantity', 'IntOrString'];

/** What a field holds. */
export interface FieldType {
  /** The name of the type, without `[]`, `map<>` and the star. */
  readonly name: string;
  readonly of: 'one' | 'list' | 'map';

  /** The format of the keys of a map. */
  readonly key?: string;

  /** Whether `''`, `false`, `0` and `{}` are values, other than "unset". */
  readonly zeroCounts: boolean;

  /** Whether an API server refuses an object without it. */
  readonly isRequired?: boolean;
}

const parsed = new Map<string, FieldType>();

/** The type that a text such as `Container[]` stands for. */
export function fieldType(text: string): FieldType {
  let type = parsed.get(text);
  if (type === undefined) {
    const [, inMap, key, name, list, star] = /^(map<)?(?:(\w+):)?(\w+)>?(\[\])?([*!])?$/.exec(text)!;
    type = { name, of: inMap ? 'map' : list ? 'list' : 'one', zeroCounts: star !== undefined, ...(star === '!' && { isRequired: true }), ...(key && { key }) };
    parsed.set(text, type);
  }
  return type;
}

/** A type of plain values: its base, and what is wrong with a value of the base, if anything. */
export interface ScalarType {
  readonly base: string;
  readonly problem?: (value: any) => string | undefined;
}

/** The plain type of that name: a base, a format or an enum; none for the types of objects. */
export function scalarType(name: string): ScalarType | undefined {
  const { type, problem } = (FORMATS as { readonly [format: string]: Format })[name] ?? {};
  if (type !== undefined) { return { base: type, problem }; }
  if (name in ENUMS) { return { base: 'string', problem: (value) => enumProblem(value, name as keyof typeof ENUMS) }; }
  return SCALARS.includes(name) ? { base: name } : undefined;
}
