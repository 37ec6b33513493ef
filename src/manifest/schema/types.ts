/**
 * Types of Kubernetes, by name: field by field, each with the type of its value.
 *
 * A type is `string`, `int32`, `int64`, `boolean`, `Quantity`, `IntOrString`, a format (`dnsLabel`), an enum (`Protocol`), or the
 * name of another object type; `opaque` is whatever somebody else judges. `X[]` is a list of it, `map<X>` a map from text to it,
 * and `map<F:X>` one whose keys have the format F. A star (`int32*`) says that the zero value differs from none at all: the field is
 * a pointer in Kubernetes' own code. An exclamation mark (`port!`) says that an API server refuses an object without it. Without a
 * star, `''`, `false`, `0` and `{}` mean "unset".
 *
 * Three words stand for fields that a manifest should not have: `server` is written by the API server,
 * `forbidden` is refused in the template of a DaemonSet, `retired` is a volume plugin that Kubernetes no longer serves.
 */
export interface Types {
  readonly [name: string]: { readonly [field: string]: string };
}
