import { checked, list, oneOf } from '../../codec/codec';
import { nonEmpty, numberOf, qualifiedName } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { needed, field, struct } from '../../codec/struct';
import { LABEL_SELECTOR, LabelSelector } from '../common/label-selector';

/** What becomes of a pod that cannot satisfy a spread constraint. */
export enum WhenUnsatisfiable {
  /** It is not scheduled. */
  DO_NOT_SCHEDULE = 'DoNotSchedule',

  /** It is scheduled all the same. */
  SCHEDULE_ANYWAY = 'ScheduleAnyway',
}

/** Whether nodes that a pod cannot run on count when its spread is computed. */
export enum NodeInclusionPolicy {
  /** They do not count. */
  HONOR = 'Honor',

  /** They count. */
  IGNORE = 'Ignore',
}

/**
 * How evenly pods spread over zones or other domains.
 *
 * Of little use in a DaemonSet, whose pods are bound to their nodes: one that the constraint keeps off its node stays pending.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export interface TopologySpreadConstraint {
  /** How far the numbers of pods in two domains may lie apart, at least 1. */
  readonly maxSkew: number;

  /** The key of the node label whose values are the domains, such as `topology.kubernetes.io/zone`. */
  readonly topologyKey: string;

  /** What becomes of a pod that cannot satisfy the constraint. */
  readonly whenUnsatisfiable: WhenUnsatisfiable;

  /**
   * The pods that are counted; `{}` means all of the namespace.
   *
   * @default - no pods
   */
  readonly labelSelector?: LabelSelector;

  /**
   * Keys of labels that the counted pods have in common with this one. It needs a `labelSelector`.
   *
   * @default - none
   */
  readonly matchLabelKeys?: string[];

  /**
   * How many domains there must be, at least 1. Only with `DO_NOT_SCHEDULE`.
   *
   * @default - Kubernetes decides: 1
   */
  readonly minDomains?: number;

  /**
   * Whether nodes count that the pod's node selector and affinity leave out.
   *
   * @default - Kubernetes decides: they do not count
   */
  readonly nodeAffinityPolicy?: NodeInclusionPolicy;

  /**
   * Whether nodes count whose taints the pod does not tolerate.
   *
   * @default - Kubernetes decides: they count
   */
  readonly nodeTaintsPolicy?: NodeInclusionPolicy;
}

const positive = numberOf('positive');
const nodeInclusionPolicy = oneOf('NodeInclusionPolicy', NodeInclusionPolicy);

/** @internal */
export const TOPOLOGY_SPREAD_CONSTRAINT = checked(struct<TopologySpreadConstraint>({
  maxSkew: needed(field(positive)),
  topologyKey: needed(field(nonEmpty)),
  whenUnsatisfiable: needed(field(oneOf('WhenUnsatisfiable', WhenUnsatisfiable))),
  labelSelector: field(LABEL_SELECTOR),
  matchLabelKeys: field(list(qualifiedName)),
  minDomains: field(positive),
  nodeAffinityPolicy: field(nodeInclusionPolicy),
  nodeTaintsPolicy: field(nodeInclusionPolicy),
}), obeying('TopologySpreadConstraint'));
