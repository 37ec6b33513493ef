import { checked, list } from '../../codec/codec';
import { ipAddress, nonEmpty, searchDomain, string } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { needed, field, struct } from '../../codec/struct';

/** An option of the resolver, as in `resolv.conf`. */
export interface DnsConfigOption {
  /** The name of the option, such as `ndots`. */
  readonly name: string;

  /**
   * Its value, such as `2`.
   *
   * @default - the option has no value
   */
  readonly value?: string;
}

/**
 * How the pods look up names, in addition to their DNS policy.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
 */
export interface DnsConfig {
  /**
   * IP addresses of name servers, at most 3.
   *
   * @default - those of the policy
   */
  readonly nameservers?: string[];

  /**
   * Domains in which names are looked up, at most 32 with 2048 characters in all. Names with "_", and ".", since Kubernetes 1.33.
   *
   * @default - those of the policy
   */
  readonly searches?: string[];

  /**
   * Options of the resolver.
   *
   * @default - those of the policy
   */
  readonly options?: DnsConfigOption[];
}

/** @internal */
export const DNS_CONFIG = checked(struct<DnsConfig>({
  nameservers: field(list(ipAddress)),
  searches: field(list(searchDomain)),
  options: field(list(struct<DnsConfigOption>({ name: needed(field(nonEmpty)), value: field(string) }))),
}), obeying('PodDNSConfig'));
