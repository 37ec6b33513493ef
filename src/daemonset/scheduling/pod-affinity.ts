import { POD_AFFINITY_TERM, PodAffinityTerm, WEIGHTED_POD_AFFINITY_TERM, WeightedPodAffinityTerm } from './pod-affinity-term';
import { list } from '../../codec/codec';
import { field, struct } from '../../codec/struct';

/**
 * Other pods that the pods of a DaemonSet run near to.
 *
 * A DaemonSet has its pods on given nodes: one whose node is not near such pods stays pending.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 */
export interface PodAffinity {
  /**
   * What must hold, all of it.
   *
   * @default - nothing
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];

  /**
   * What is preferred.
   *
   * @default - nothing
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
}

/**
 * Other pods that the pods of a DaemonSet keep away from.
 *
 * A DaemonSet has its pods on given nodes: one whose node is near such pods stays pending.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 */
export interface PodAntiAffinity {
  /**
   * What must be kept away from, all of it.
   *
   * @default - nothing
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];

  /**
   * What is rather kept away from.
   *
   * @default - nothing
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
}

const TERMS = {
  requiredDuringSchedulingIgnoredDuringExecution: field(list(POD_AFFINITY_TERM)),
  preferredDuringSchedulingIgnoredDuringExecution: field(list(WEIGHTED_POD_AFFINITY_TERM)),
};

/** @internal */
export const POD_AFFINITY = struct<PodAffinity>(TERMS);

/** @internal */
export const POD_ANTI_AFFINITY = struct<PodAntiAffinity>(TERMS);
