import { backendFields, backendType } from './flannel-backend-type';
import { FLANNEL_VXLAN_OPTIONS, FlannelVxlanOptions } from './flannel-vxlan-options';
import { FLANNEL_WIREGUARD_OPTIONS, FlannelWireguardOptions } from './flannel-wireguard-options';
import { reported } from '../../../codec/bad-value';
import { inside } from '../../../codec/codec';
import { at, needed, requireProperties } from '../../../codec/struct';
import { Factory, vocabulary } from '../../../codec/vocabulary';

const vxlan = new Factory<FlannelVxlanOptions>('vxlan', { Type: 'vxlan' }, [], FLANNEL_VXLAN_OPTIONS);
const wireguard = new Factory<FlannelWireguardOptions>('wireguard', { Type: 'wireguard' }, [], FLANNEL_WIREGUARD_OPTIONS);
const of = new Factory<{ type: string }>('of', {}, ['type'], { type: needed(at('Type', backendType)) });

/**
 * How Flannel brings packets from node to node. It must not change once pods run.
 *
 * @see https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md
 */
export class FlannelBackend {
  /**
   * Packets travel in UDP, encapsulated by the kernel. It works almost everywhere.
   *
   * Throws when an option is out of its range.
   *
   * @param options the options
   */
  public static vxlan(options: FlannelVxlanOptions = {}): FlannelBackend {
    return new FlannelBackend(vxlan.encode('FlannelBackend', {}, options));
  }

  /** Packets travel as they are, by routes. The nodes must be in one network of layer 2. */
  public static hostGw(): FlannelBackend {
    return FlannelBackend.of('host-gw');
  }

  /**
   * Packets travel encrypted, by the kernel's WireGuard.
   *
   * Throws when an option is out of its range.
   *
   * @param options the options
   */
  public static wireguard(options: FlannelWireguardOptions = {}): FlannelBackend {
    return new FlannelBackend(wireguard.encode('FlannelBackend', {}, options));
  }

  /**
   * Another backend, in Flannel's words: `udp` (on amd64 alone), `ipip`, `alloc`, `extension` or `tencent-vpc`. None of these
   * brings packets of IPv6 to other nodes.
   *
   * Throws on a type or field that Flannel does not know, and on keys and passwords among the fields: they would stand in a
   * ConfigMap. For that reason `ipsec` is refused, which does not start without its key there.
   *
   * @param type its type, such as `ipip` or `alloc`
   * @param fields its other fields, such as `{ DirectRouting: true }`
   */
  public static of(type: string, fields: { [name: string]: any } = {}): FlannelBackend {
    const json = of.encode('FlannelBackend', { type });
    const further = reported('FlannelBackend.of:', () => inside('fields', () => backendFields(type, withoutSecrets(fields ?? {}))));
    return new FlannelBackend({ ...json, ...further });
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const FLANNEL_BACKEND = vocabulary<FlannelBackend>('FlannelBackend', (v) => v instanceof FlannelBackend, () => [vxlan, wireguard, of]);

function withoutSecrets(fields: { [name: string]: any }): { [name: string]: any } {
  requireProperties(fields);
  const secret = Object.keys(fields).find((name) => /psk|secret|password/i.test(name));
  if (secret !== undefined) {
    throw new Error(`FlannelBackend.of: fields.${secret} is a secret and would stand in a ConfigMap, leave it out`);
  }
  return fields;
}
