import { NODE_SELECTOR_TERM, NodeSelectorTerm } from './node-selector-term';
import { numberOf } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/** Nodes that a pod would rather run on. A DaemonSet's pods do not choose their node, so it changes nothing for them. */
export interface PreferredSchedulingTerm {
  /** How much such a node is preferred, from 1 to 100. */
  readonly weight: number;

  /** The nodes that are preferred. */
  readonly preference: NodeSelectorTerm;
}

/** @internal */
export const PREFERRED_SCHEDULING_TERM = struct<PreferredSchedulingTerm>({
  weight: needed(field(numberOf('weight'))),
  preference: needed(field(NODE_SELECTOR_TERM)),
});
