import { FLANNEL_VXLAN_OPTIONS } from './flannel-vxlan-options';
import { FLANNEL_WIREGUARD_OPTIONS } from './flannel-wireguard-options';
import { BadValue, shown } from '../../../codec/bad-value';
import { Codec, checked, flag, inside, text } from '../../../codec/codec';
import { nonEmpty, portNumber } from '../../../codec/formats';
import { Field } from '../../../codec/struct';

/** What Flannel knows of a backend. */
interface BackendType {
  /** The fields that it reads: Flannel leaves others out without a word. */
  readonly fields: { readonly [name: string]: Codec<any> };

  /** Whether pods can have IPv6 addresses: also alone, or only beside those of IPv4; otherwise it leaves packets of IPv6 behind. */
  readonly ipv6?: 'alone' | 'beside';
}

/**
 * The backends that Flannel registers on Linux.
 *
 * `ipsec`, which it registers too, is not among them: it takes its key from the ConfigMap, and does not start without.
 */
const TYPES: { readonly [type: string]: BackendType } = {
  'vxlan': { fields: { ...inFlannelsWords(FLANNEL_VXLAN_OPTIONS), Learning: flag }, ipv6: 'alone' },
  'host-gw': { fields: {}, ipv6: 'alone' },
  'wireguard': { fields: inFlannelsWords(FLANNEL_WIREGUARD_OPTIONS), ipv6: 'alone' },
  'udp': { fields: { Port: portNumber } },
  'ipip': { fields: { DirectRouting: flag } },
  // It brings no packets at all, but ends where the node has no IPv4 address.
  'alloc': { fields: {}, ipv6: 'beside' },
  'extension': { fields: { PreStartupCommand: text(), PostStartupCommand: text(), SubnetAddCommand: text(), SubnetRemoveCommand: text() } },
  'tencent-vpc': { fields: {} },
};

/** The name of a backend. */
export const backendType = checked(nonEmpty, (type) => {
  if (type === 'ipsec') {
    throw new BadValue('"ipsec" takes its key from the ConfigMap, where it is no secret, write FlannelBackend.wireguard() to encrypt packets');
  }
  if (!Object.keys(TYPES).includes(type)) {
    throw new BadValue(`${shown(type)} is not a backend of Flannel, write one of ${named(TYPES)}`);
  }
});

/** The other fields of a backend of this type. Throws `BadValue` on those that it does not read. */
export function backendFields(type: string, given: { readonly [name: string]: any }): { [name: string]: any } {
  const { fields } = TYPES[type];
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => inside(name, () => {
    if (!Object.keys(fields).includes(name)) {
      const instead = Object.keys(fields).length === 0 ? 'leave it out' : `write one of ${named(fields)}`;
      throw new BadValue(`${shown(value)} is for a field that ${shown(type)} does not read, ${instead}`);
    }
    return [name, fields[name].encode(value)];
  })));
}

/** Whether pods can have IPv6 addresses with a backend of this type, beside those of IPv4 or alone. */
export function takesIpv6(type: string, ipv4: boolean): boolean {
  const { ipv6 } = TYPES[type];
  return ipv6 === 'alone' || (ipv6 === 'beside' && ipv4);
}

function inFlannelsWords(options: { readonly [name: string]: Field<any> }): { [name: string]: Codec<any> } {
  return Object.fromEntries(Object.values(options).map(({ path, codec }) => [path!.join('.'), codec]));
}

function named(table: object): string {
  return Object.keys(table).map(shown).join(', ');
}
