import { isIP } from 'net';
import { integer, text } from '../../codec/codec';

/*
 * The formats of the engines' own options.
 */

/** A range of IPv4 addresses. */
export const ipv4Cidr = text((v) => familyOf(v) === 4 ? undefined : 'is not a range of IPv4 addresses, write one such as "10.244.0.0/16"');

/** A range of IPv6 addresses. */
export const ipv6Cidr = text((v) => familyOf(v) === 6 ? undefined : 'is not a range of IPv6 addresses, write one such as "2001:db8:42::/56"');

/** One range of addresses, or one of each family with a comma between them. */
export const cidrs = text((v) => {
  const families = v.split(',').map(familyOf);
  return families.length <= 2 && !families.includes(undefined) && new Set(families).size === families.length
    ? undefined : 'is not a range of addresses, write one such as "10.244.0.0/16", or one of each family such as "10.244.0.0/16,2001:db8:42::/56"';
});

/** A range of addresses of the node on which it takes connections, or a word for some of them. */
export const nodePortAddress = text((v) => ['primary', 'localhost', 'all'].includes(v) || familyOf(v) !== undefined
  ? undefined : 'is not a range of addresses, write one such as "10.0.0.0/8", or "primary" for the addresses of the node');

/** The URL of an API server. */
export const serverUrl = text((v) => /^https:\/\/[^\s/?#]+\/?$/.test(v) && URL.canParse(v)
  ? undefined : 'is not the URL of an API server, write one such as "https://10.0.0.10:6443"');

/** The size of the largest packet; less than 576 no IPv4 network takes. */
export const mtu = integer(576, 65535);

/** An address and a port that a server listens on. */
export const bindAddress = text((v) => bound(v) === undefined
  ? 'is not an address with a port, write one such as "0.0.0.0:10249" or "[::]:10249"' : undefined);

/** A duration as Go writes it. */
export const duration = text((v) => /^(0|(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+)$/.test(v)
  ? undefined : 'is not a duration, write one such as "30s", "15m" or "1h30m"');

/** The parts of a bind address. */
export function bound(address: string): { host: string; port: number } | undefined {
  const [, v6, v4, digits] = /^(?:\[([^\]]*)\]|([^:]*)):(\d+)$/.exec(address) ?? [];
  const host = v6 ?? v4;
  const port = Number(digits);
  const good = digits !== undefined && port >= 1 && port <= 65535 && isIP(host) === (v6 === undefined ? 4 : 6);
  return good ? { host, port } : undefined;
}

function familyOf(range: string): number | undefined {
  const [address, prefix, ...more] = range.split('/');
  const family = isIP(address);
  const longest = family === 6 ? 128 : 32;
  return family > 0 && more.length === 0 && /^\d+$/.test(prefix ?? '') && Number(prefix) <= longest ? family : undefined;
}
