import { checked, list } from '../../codec/codec';
import { dnsLabel, numberOf, qualifiedName } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { needed, field, struct } from '../../codec/struct';
import { LABEL_SELECTOR, LabelSelector } from '../common/label-selector';

/**
 * Pods, and how near to them: "on the same node as these" or "in the same zone as those".
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 */
export interface PodAffinityTerm {
  /** The key of the label whose value nodes have in common when they count as near, such as `kubernetes.io/hostname`. */
  readonly topologyKey: string;

  /**
   * The pods that are meant; `{}` means all.
   *
   * @default - no pods
   */
  readonly labelSelector?: LabelSelector;

  /**
   * The namespaces of those pods, by name.
   *
   * @default - the namespace of the DaemonSet, unless there is a `namespaceSelector`
   */
  readonly namespaces?: string[];

  /**
   * The namespaces of those pods, by label; `{}` means all. Namespaces in `namespaces` are added.
   *
   * @default - only `namespaces`
   */
  readonly namespaceSelector?: LabelSelector;

  /**
   * Keys of labels that those pods have in common with this one. Since Kubernetes 1.31. It needs a `labelSelector`.
   *
   * @default - none
   */
  readonly matchLabelKeys?: string[];

  /**
   * Keys of labels in which those pods differ from this one. Since Kubernetes 1.31. It needs a `labelSelector`.
   *
   * @default - none
   */
  readonly mismatchLabelKeys?: string[];
}

/** A pod affinity term that counts more or less. */
export interface WeightedPodAffinityTerm {
  /** How much it counts, from 1 to 100. */
  readonly weight: number;

  /** The term. */
  readonly podAffinityTerm: PodAffinityTerm;
}

/** @internal */
export const POD_AFFINITY_TERM = checked(struct<PodAffinityTerm>({
  topologyKey: needed(field(qualifiedName)),
  labelSelector: field(LABEL_SELECTOR),
  namespaces: field(list(dnsLabel)),
  namespaceSelector: field(LABEL_SELECTOR),
  matchLabelKeys: field(list(qualifiedName)),
  mismatchLabelKeys: field(list(qualifiedName)),
}), obeying('PodAffinityTerm'));

/** @internal */
export const WEIGHTED_POD_AFFINITY_TERM = struct<WeightedPodAffinityTerm>({
  weight: needed(field(numberOf('weight'))),
  podAffinityTerm: needed(field(POD_AFFINITY_TERM)),
});
