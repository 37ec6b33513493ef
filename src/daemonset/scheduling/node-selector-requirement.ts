import { BadValue, shown } from '../../codec/bad-value';
import { Codec, list, oneOf, someOf } from '../../codec/codec';
import { Inexpressible, literal } from '../../codec/expression';
import { qualifiedName, string } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { inline, needed, field, struct } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';

/** How the label of a node is compared. */
export enum NodeSelectorOperator {
  /** The label has one of the values. */
  IN = 'In',

  /** The label has none of the values, or there is no such label. */
  NOT_IN = 'NotIn',

  /** There is such a label, whatever its value. */
  EXISTS = 'Exists',

  /** There is no such label. */
  DOES_NOT_EXIST = 'DoesNotExist',

  /** The label is a whole number above the value. */
  GT = 'Gt',

  /** The label is a whole number below the value. */
  LT = 'Lt',
}

/** A requirement on a node in Kubernetes' own fields. */
export interface NodeSelectorRequirementFields {
  /** The key of the label, or `metadata.name` where fields of the node are matched. */
  readonly key: string;

  /** How it is compared. */
  readonly operator: NodeSelectorOperator;

  /**
   * What it is compared with: at least one value for `In` and `NotIn`, exactly one for `Gt` and `Lt`, none for the others.
   *
   * @default - nothing is written
   */
  readonly values?: string[];
}

/** A whole number, which Kubernetes wants as a list of one text. */
const boundary: Codec<number> = {
  encode: (value) => {
    if (!Number.isSafeInteger(value)) {
      throw new BadValue(`${shown(value)} is not a whole number`);
    }
    return [String(value)];
  },
  express: (json: string[]) => {
    const value = Number(json[0]);
    if (json.length !== 1 || !Number.isSafeInteger(value) || String(value) !== json[0]) {
      throw new Inexpressible(`${shown(json)} is not one whole number`);
    }
    return literal(value);
  },
};

interface KeyAndValues {
  readonly key: string;
  readonly values: string[];
}

interface KeyAndValue {
  readonly key: string;
  readonly value: number;
}

const KEY = { key: needed(field(qualifiedName)) };
const KEY_AND_VALUES = { ...KEY, values: needed(field(someOf(string))) };
const KEY_AND_VALUE = { ...KEY, value: needed({ codec: boundary, path: ['values'] }) };

const inFactory = new Factory<KeyAndValues>('in', { operator: 'In' }, ['key', 'values'], KEY_AND_VALUES);
const notIn = new Factory<KeyAndValues>('notIn', { operator: 'NotIn' }, ['key', 'values'], KEY_AND_VALUES);
const exists = new Factory<{ key: string }>('exists', { operator: 'Exists' }, ['key'], KEY);
const doesNotExist = new Factory<{ key: string }>('doesNotExist', { operator: 'DoesNotExist' }, ['key'], KEY);
const gt = new Factory<KeyAndValue>('gt', { operator: 'Gt' }, ['key', 'value'], KEY_AND_VALUE);
const lt = new Factory<KeyAndValue>('lt', { operator: 'Lt' }, ['key', 'value'], KEY_AND_VALUE);
const of = new Factory<{ fields: NodeSelectorRequirementFields }>('of', {}, ['fields'], {
  fields: needed(inline(struct<NodeSelectorRequirementFields>({
    ...KEY, operator: needed(field(oneOf('NodeSelectorOperator', NodeSelectorOperator))), values: field(list(string)),
  }))),
}, obeying('NodeSelectorRequirement'));

/**
 * What is asked of one label of a node.
 *
 * Where nodes are required, and not only preferred, each value must also be a label value.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators
 */
export class NodeSelectorRequirement {
  /**
   * The label has one of some values.
   *
   * Throws when the key is not a qualified name or there is no value.
   *
   * @param key the key of the label, such as `topology.kubernetes.io/zone`
   * @param values the values, at least one
   */
  public static in(key: string, values: string[]): NodeSelectorRequirement {
    return new NodeSelectorRequirement(inFactory.encode('NodeSelectorRequirement', { key, values }));
  }

  /**
   * The label has none of some values, or the node has no such label.
   *
   * Throws when the key is not a qualified name or there is no value.
   *
   * @param key the key of the label
   * @param values the values, at least one
   */
  public static notIn(key: string, values: string[]): NodeSelectorRequirement {
    return new NodeSelectorRequirement(notIn.encode('NodeSelectorRequirement', { key, values }));
  }

  /**
   * The node has such a label, whatever its value.
   *
   * Throws when the key is not a qualified name.
   *
   * @param key the key of the label, such as `nvidia.com/gpu.present`
   */
  public static exists(key: string): NodeSelectorRequirement {
    return new NodeSelectorRequirement(exists.encode('NodeSelectorRequirement', { key }));
  }

  /**
   * The node has no such label.
   *
   * Throws when the key is not a qualified name.
   *
   * @param key the key of the label
   */
  public static doesNotExist(key: string): NodeSelectorRequirement {
    return new NodeSelectorRequirement(doesNotExist.encode('NodeSelectorRequirement', { key }));
  }

  /**
   * The label is a whole number greater than a value. A node without the label does not match.
   *
   * Throws when the key is not a qualified name or the value not a whole number.
   *
   * @param key the key of the label
   * @param value what the label is above
   */
  public static gt(key: string, value: number): NodeSelectorRequirement {
    return new NodeSelectorRequirement(gt.encode('NodeSelectorRequirement', { key, value }));
  }

  /**
   * The label is a whole number less than a value. A node without the label does not match.
   *
   * Throws when the key is not a qualified name or the value not a whole number.
   *
   * @param key the key of the label
   * @param value what the label is below
   */
  public static lt(key: string, value: number): NodeSelectorRequirement {
    return new NodeSelectorRequirement(lt.encode('NodeSelectorRequirement', { key, value }));
  }

  /**
   * A requirement written field by field, as in a manifest; what is not given is not written.
   *
   * Throws when the key is not a qualified name or the values do not go with the operator.
   *
   * @param fields the fields
   */
  public static of(fields: NodeSelectorRequirementFields): NodeSelectorRequirement {
    return new NodeSelectorRequirement(of.encode('NodeSelectorRequirement', { fields }));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const NODE_SELECTOR_REQUIREMENT = vocabulary<NodeSelectorRequirement>(
  'NodeSelectorRequirement', (v) => v instanceof NodeSelectorRequirement, () => [inFactory, notIn, exists, doesNotExist, gt, lt, of],
);
