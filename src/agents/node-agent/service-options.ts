import * as kplus from 'cdk8s-plus-27';
import { Codec, flag } from '../../codec/codec';
import { annotations, string } from '../../codec/formats';
import { field, struct } from '../../codec/struct';

/**
 * The Service of an agent.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export interface ServiceOptions {
  /**
   * The type of the Service.
   *
   * @default ServiceType.CLUSTER_IP
   */
  readonly type?: kplus.ServiceType;

  /**
   * Whether the Service has no address of its own, so that its DNS name gives the address of every pod.
   *
   * @default - true for a Service of type ClusterIP whose traffic is not kept on the node
   */
  readonly headless?: boolean;

  /**
   * Whether a client reaches only the pod on its own node (`internalTrafficPolicy: Local`).
   *
   * @default false
   */
  readonly nodeLocal?: boolean;

  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/** @internal */
export const SERVICE_OPTIONS = struct<ServiceOptions>({
  // Which of the types there can be is checked with the rest of the Service.
  type: field(string as Codec<kplus.ServiceType>), headless: field(flag), nodeLocal: field(flag), annotations: field(annotations),
});
