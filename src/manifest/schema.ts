import { ENUMS, enumProblem } from './enums';
import { FORMATS, Format } from './formats';
import { TypeName } from './json';
import { CONTAINER } from './schema/container';
import { MONITORS } from './schema/monitors';
import { OBJECTS } from './schema/objects';
import { POD } from './schema/pod';
import { Types } from './schema/types';
import { VOLUME } from './schema/volume';
import { WORKLOAD } from './schema/workload';

/**
 * Every type that an `apps/v1` DaemonSet of Kubernetes 1.37 is made of, down to its last field, and the objects beside it.
 */
export const SCHEMA: Types = { ...WORKLOAD, ...POD, ...CONTAINER, ...VOLUME, ...OBJECTS, ...MONITORS };

/** The types that are another one with a field or two of another format: what holds for that one holds for them. */
export const VARIANTS: { readonly [type in TypeName]?: TypeName } = {
  ClusterMeta: 'ObjectMeta',
  ClusterRoleMeta: 'ObjectMeta',
  NamespaceMeta: 'ObjectMeta',
  OtherMeta: 'ObjectMeta',
  RoleMeta: 'ObjectMeta',
  ServiceMeta: 'ObjectMeta',
};

/** The types of plain values. */
const SCALARS = ['string', 'int32', 'int64', 'boolean', 'Quantity', 'IntOrString', 'opaque'];

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
  problem?(value: unknown): string | undefined;
}

/** The plain type of that name: a base, a format or an enum; none for the types of objects. */
export function scalarType(name: string): ScalarType | undefined {
  const { type, problem } = (FORMATS as { readonly [format: string]: Format })[name] ?? {};
  if (type !== undefined) { return { base: type, problem }; }
  if (name in ENUMS) { return { base: 'string', problem: (value) => enumProblem(value as string, name as keyof typeof ENUMS) }; }
  return SCALARS.includes(name) ? { base: name } : undefined;
}
