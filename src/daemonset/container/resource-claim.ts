import { dnsLabel, string } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/**
 * A resource claim of the pod that a container uses. Since Kubernetes 1.34.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
 */
export interface ResourceClaim {
  /** The name of the claim among the pod's resource claims: a DNS label. */
  readonly name: string;

  /**
   * The request in the claim that is used.
   *
   * @default - everything that the claim was given
   */
  readonly request?: string;
}

/** @internal */
export const RESOURCE_CLAIM = struct<ResourceClaim>({ name: needed(field(dnsLabel)), request: field(string) });
