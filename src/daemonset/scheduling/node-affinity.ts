import { NodeSelectorTerm, REQUIRED_NODE_SELECTOR_TERM } from './node-selector-term';
import { PREFERRED_SCHEDULING_TERM, PreferredSchedulingTerm } from './preferred-scheduling-term';
import { list, someOf } from '../../codec/codec';
import { at, field, struct } from '../../codec/struct';

/**
 * Which nodes the pods run on, by the nodes' labels and names.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
 */
export interface NodeAffinity {
  /**
   * The nodes that the pods run on: those that match at least one of the terms. An empty list is refused.
   *
   * Kubernetes wraps these terms in an object, `nodeSelectorTerms`, which is left out here.
   *
   * @default - every node
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelectorTerm[];

  /**
   * The nodes that are preferred.
   *
   * @default - none
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
}

/** @internal */
export const NODE_AFFINITY = struct<NodeAffinity>({
  requiredDuringSchedulingIgnoredDuringExecution: at(
    'requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms', someOf(REQUIRED_NODE_SELECTOR_TERM)),
  preferredDuringSchedulingIgnoredDuringExecution: field(list(PREFERRED_SCHEDULING_TERM)),
});
