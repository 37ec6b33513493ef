import { NODE_SELECTOR_REQUIREMENT, NodeSelectorRequirement } from './node-selector-requirement';
import { BadValue, shown } from '../../codec/bad-value';
import { checked, inside, list } from '../../codec/codec';
import { dnsSubdomain, labelValue } from '../../codec/formats';
import { own, struct } from '../../codec/struct';

/**
 * Requirements that a node meets all at once. A term without any matches no node.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
 */
export interface NodeSelectorTerm {
  /**
   * What is asked of the node's labels.
   *
   * @default - nothing
   */
  readonly matchExpressions?: NodeSelectorRequirement[];

  /**
   * What is asked of the node's fields: the key is always `metadata.name`, the operator `In` or `NotIn`, with the name of one node.
   *
   * @default - nothing
   */
  readonly matchFields?: NodeSelectorRequirement[];
}

function checkFieldRequirement({ key, operator, values }: any): void {
  if (key !== 'metadata.name') {
    throw new BadValue(`key: ${shown(key)} is not a field that nodes are matched by, write "metadata.name"`);
  }
  if (!['In', 'NotIn'].includes(operator) || values.length !== 1) {
    throw new BadValue(`${operator} ${shown(values ?? [])} does not match nodes by name, write in or notIn with exactly one name`);
  }
  inside('values[0]', () => dnsSubdomain.encode(values[0]));
}

/** @internal */
export const NODE_SELECTOR_TERM = struct<NodeSelectorTerm>({
  matchExpressions: own(list(NODE_SELECTOR_REQUIREMENT)),
  matchFields: own(list(checked(NODE_SELECTOR_REQUIREMENT, checkFieldRequirement))),
});

/** @internal */
export const REQUIRED_EXPRESSION = checked(NODE_SELECTOR_REQUIREMENT,
  ({ values }) => inside('values', () => list(labelValue).encode(values ?? [])));

/**
 * A term that nodes must match: only there an API server looks at the values.
 *
 * @internal
 */
export const REQUIRED_NODE_SELECTOR_TERM = struct<NodeSelectorTerm>({
  ...NODE_SELECTOR_TERM.fields,
  matchExpressions: own(list(REQUIRED_EXPRESSION)),
});
