import { checked } from '../../codec/codec';
import { dnsLabel, dnsSubdomain } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { needed, field, struct } from '../../codec/struct';

/**
 * A claim to a dynamically allocated resource, for the pod's containers to refer to. Since Kubernetes 1.34.
 *
 * Exactly one of `resourceClaimName` and `resourceClaimTemplateName` is given.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
 */
export interface PodResourceClaim {
  /** The name by which containers refer to the claim: a DNS label. */
  readonly name: string;

  /**
   * The ResourceClaim that all pods of the DaemonSet share.
   *
   * @default - each pod has its own
   */
  readonly resourceClaimName?: string;

  /**
   * The ResourceClaimTemplate from which each pod gets a claim of its own.
   *
   * @default - the pods share one
   */
  readonly resourceClaimTemplateName?: string;
}

/** @internal */
export const POD_RESOURCE_CLAIM = checked(struct<PodResourceClaim>({
  name: needed(field(dnsLabel)),
  resourceClaimName: field(dnsSubdomain),
  resourceClaimTemplateName: field(dnsSubdomain),
}), obeying('PodResourceClaim'));
