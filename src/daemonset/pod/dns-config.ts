import { BadValue } from '../../codec/bad-value';
import { checked, list } from '../../codec/codec';
import { ipAddress, nonEmpty, searchDomain, string } from '../../codec/formats';
import { needed, own, struct } from '../../codec/struct';

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

function atMost(count: number): (json: any[]) => void {
  return (json) => {
    if (json.length > count) {
      throw new BadValue(`there are ${json.length}, Kubernetes takes at most ${count}`);
    }
  };
}

const searches = checked(checked(list(searchDomain), atMost(32)), (json) => {
  const length = json.join(' ').length;
  if (length > 2048) {
    throw new BadValue(`the domains have ${length} characters, Kubernetes takes at most 2048`);
  }
});

/** @internal */
export const DNS_CONFIG = struct<DnsConfig>({
  nameservers: own(checked(list(ipAddress), atMost(3))),
  searches: own(searches),
  options: own(list(struct<DnsConfigOption>({ name: needed(own(nonEmpty)), value: own(string) }))),
});
