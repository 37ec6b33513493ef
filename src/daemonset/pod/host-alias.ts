import { list } from '../../codec/codec';
import { dnsSubdomain, ipAddress } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/**
 * A line of the pods' `/etc/hosts`.
 *
 * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
 */
export interface HostAlias {
  /** The IP address. */
  readonly ip: string;

  /**
   * The names that stand for it.
   *
   * @default - none
   */
  readonly hostnames?: string[];
}

/** @internal */
export const HOST_ALIAS = struct<HostAlias>({
  ip: needed(field(ipAddress)),
  hostnames: field(list(dnsSubdomain)),
});
