import { NODE_AFFINITY, NodeAffinity } from './node-affinity';
import { POD_AFFINITY, POD_ANTI_AFFINITY, PodAffinity, PodAntiAffinity } from './pod-affinity';
import { field, struct } from '../../codec/struct';

/**
 * Where the pods of a DaemonSet run. See `NodeSelection` for the usual ways to say which nodes.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
 */
export interface Affinity {
  /**
   * Which nodes they run on.
   *
   * @default - every node
   */
  readonly nodeAffinity?: NodeAffinity;

  /**
   * Which other pods they run near to.
   *
   * @default - none
   */
  readonly podAffinity?: PodAffinity;

  /**
   * Which other pods they keep away from.
   *
   * @default - none
   */
  readonly podAntiAffinity?: PodAntiAffinity;
}

/** @internal */
export const AFFINITY = struct<Affinity>({
  nodeAffinity: field(NODE_AFFINITY),
  podAffinity: field(POD_AFFINITY),
  podAntiAffinity: field(POD_ANTI_AFFINITY),
});
