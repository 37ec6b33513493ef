import { BadValue, shown } from '../../codec/bad-value';
import { Codec, scalar } from '../../codec/codec';
import { Inexpressible, literal } from '../../codec/expression';
import { string } from '../../codec/formats';
import { refuseLeftovers } from '../../codec/struct';
import { fieldPathProblem } from '../../manifest/field-paths';

/** A field of the pod as Kubernetes' `fieldRef`, given as its path: one of `fields`, or a single label or annotation. */
export function fieldRef(fields: readonly string[]): Codec<string> {
  const path = scalar<string>((value) => {
    const wrong = fieldPathProblem(string.encode(value), fields);
    if (wrong !== undefined) { throw new BadValue(wrong); }
  });
  return {
    encode: (value) => ({ fieldPath: path.encode(value) }),
    express: ({ fieldPath, apiVersion = 'v1', ...rest }) => {
      refuseLeftovers(rest);
      if (fieldPath === undefined || apiVersion !== 'v1') {
        throw new Inexpressible(`${shown({ apiVersion, fieldPath })} is not a field of version v1`);
      }
      return literal(path.encode(fieldPath));
    },
  };
}
