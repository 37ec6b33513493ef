import { NODE_SELECTOR_REQUIREMENT, NodeSelectorRequirement } from './node-selector-requirement';
import { checked, inside, list } from '../../codec/codec';
import { labelValue } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { field, struct } from '../../codec/struct';

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

const TERM = { matchExpressions: field(list(NODE_SELECTOR_REQUIREMENT)), matchFields: field(list(NODE_SELECTOR_REQUIREMENT)) };

/** @internal */
export const NODE_SELECTOR_TERM = checked(struct<NodeSelectorTerm>(TERM), obeying('NodeSelectorTerm'));

/** @internal */
export const REQUIRED_EXPRESSION = checked(NODE_SELECTOR_REQUIREMENT,
  ({ values }) => inside('values', () => list(labelValue).encode(values ?? [])));

/**
 * A term that nodes must match: only there an API server looks at the values.
 *
 * @internal
 */
export const REQUIRED_NODE_SELECTOR_TERM = checked(struct<NodeSelectorTerm>({
  ...TERM, matchExpressions: field(list(REQUIRED_EXPRESSION)),
}), obeying('NodeSelectorTerm'));
