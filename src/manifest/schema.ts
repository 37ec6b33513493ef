import { CONTAINER } from './schema/container';
import { POD } from './schema/pod';
import { Types } from './schema/types';
import { VOLUME } from './schema/volume';
import { WORKLOAD } from './schema/workload';

/** Every type that an `apps/v1` DaemonSet of Kubernetes 1.36 is made of, down to its last field. */
export const SCHEMA: Types = { ...WORKLOAD, ...POD, ...CONTAINER, ...VOLUME };

/** What a field holds. */
export interface FieldType {
  /** The name of the type, without `[]`, `map<>` and the star. */
  readonly name: string;
  readonly of: 'one' | 'list' | 'map';

  /** Whether `''`, `false`, `0` and `{}` are values, other than "unset". */
  readonly zeroCounts: boolean;
}

const parsed = new Map<string, FieldType>();

/** The type that a text such as `Container[]` stands for. */
export function fieldType(text: string): FieldType {
  let type = parsed.get(text);
  if (type === undefined) {
    const [, inMap, name, list, star] = /^(map<)?(\w+)>?(\[\])?(\*)?$/.exec(text)!;
    type = { name, of: inMap ? 'map' : list ? 'list' : 'one', zeroCounts: star !== undefined };
    parsed.set(text, type);
  }
  return type;
}
