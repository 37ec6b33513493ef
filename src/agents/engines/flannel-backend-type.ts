import { FLANNEL_VXLAN_OPTIONS } from './flannel-vxlan-options';
import { FLANNEL_WIREGUARD_OPTIONS } from './flannel-wireguard-options';
import { BadValue, shown } from '../../daemonset/private/bad-value';
import { Codec, checked, flag, inside, text } from '../../daemonset/private/codec';
import { nonEmpty, portNumber } from '../../daemonset/private/formats';
import { Field } from '../../daemonset/private/struct';

/** What Flannel knows of a backend. */
interface BackendType {
  /** The fields that it reads: Flannel leaves others out without a word. */
  readonly fields: { readonly [name: string]: Codec<any> };

  /** Whether it brings packets of IPv6 to other nodes. */
  readonly ipv6?: true;
}

/**
 * The backends that Flannel registers on Linux.
 *
 * `ipsec`, which it registers too, is not among them: it takes its key from the ConfigMap, and does not start without.
 */
const TYPES: { readonly [type: string]: BackendType } = {
  'vxlan': { fields: { ...inFlannelsWords(FLANNEL_VXLAN_OPTIONS), Learning: flag }, ipv6: true },
  'host-gw': { fields: {}, ipv6: true },
  'wireguard': { fields: inFlannelsWords(FLANNEL_WIREGUARD_OPTIONS), ipv6: true },
  'udp': { fields: { Port: portNumber } },
  'ipip': { fields: { DirectRouting: flag } },
  'alloc': { fields: {} },
  'extension': {
    fields: { PreStartupCommand: text(), PostStartupCommand: text(), SubnetAddCommand: text(), SubnetRemoveCommand: text() },
    ipv6: true,
  },
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

/** Whether a backend of this type brings packets of IPv6 to other nodes. */
export function bringsIpv6(type: string): boolean {
  return TYPES[type].ipv6 === true;
}

function inFlannelsWords(options: { readonly [name: string]: Field<any> }): { [name: string]: Codec<any> } {
  return Object.fromEntries(Object.values(options).map(({ path, codec }) => [path!.join('.'), codec]));
}

function named(table: object): string {
  return Object.keys(table).map(shown).join(', ');
}
