import { ENUMS } from './enums';
import { FORMATS } from './formats';
import { CONTAINER } from './schema/container';
import { MONITORS } from './schema/monitors';
import { OBJECTS } from './schema/objects';
import { POD } from './schema/pod';
import { VOLUME } from './schema/volume';
import { WORKLOAD } from './schema/workload';

type Schema = typeof WORKLOAD & typeof POD & typeof CONTAINER & typeof VOLUME & typeof OBJECTS & typeof MONITORS;

interface Bases {
  readonly string: string;
  readonly boolean: boolean;
  readonly int32: number;
  readonly int64: number;
  readonly Quantity: string;
  readonly IntOrString: string | number;
  readonly opaque: unknown;
}

type Named<N> = N extends keyof Bases ? Bases[N]
  : N extends keyof typeof FORMATS ? Bases[typeof FORMATS[N]['type']]
    : N extends keyof typeof ENUMS ? string
      : N extends TypeName ? Json<N> : never;

type Value<D> = D extends `${infer Bare}*` | `${infer Bare}!` ? Value<Bare>
  : D extends `map<${string}:${infer N}>` ? { readonly [key: string]: Named<N> }
    : D extends `map<${infer N}>` ? { readonly [key: string]: Named<N> }
      : D extends `${infer N}[]` ? readonly Named<N>[] : Named<D>;

/** The name of a type of the schema. */
export type TypeName = keyof Schema;

/** The plain JSON of a type of Kubernetes, read off the schema: `Json<'Container'>`. */
export type Json<T extends TypeName> = { readonly [F in keyof Schema[T]]?: Value<Schema[T][F]> };
