import { mtu } from './private/formats';
import { flag, integer, oneOf } from '../../daemonset/private/codec';
import { count, nonEmpty, portNumber } from '../../daemonset/private/formats';
import { at, needed } from '../../daemonset/private/struct';
import { Factory, vocabulary } from '../../daemonset/private/vocabulary';

/** Options of Flannel's VXLAN backend. */
export interface FlannelVxlanOptions {
  /**
   * The number of the virtual network, 1 to 16777215.
   *
   * @default - Flannel decides: 1
   */
  readonly vni?: number;

  /**
   * The UDP port on which nodes send packets to each other.
   *
   * @default - the kernel decides: 8472
   */
  readonly port?: number;

  /**
   * The size of the largest packet on the wire, in bytes.
   *
   * @default - that of the interface
   */
  readonly mtu?: number;

  /**
   * Whether nodes of one subnet reach each other by routes, without encapsulation.
   *
   * @default - Flannel decides: no
   */
  readonly directRouting?: boolean;

  /**
   * Whether packets carry a group policy (VXLAN-GBP).
   *
   * @default - Flannel decides: no
   */
  readonly gbp?: boolean;
}

/** How many tunnels Flannel's WireGuard backend makes where there are addresses of both families. */
export enum FlannelWireguardMode {
  /** One tunnel for each family. */
  SEPARATE = 'separate',

  /** One tunnel for both, over the family that both ends have. */
  AUTO = 'auto',

  /** One tunnel for both, over IPv4. */
  IPV4 = 'ipv4',

  /** One tunnel for both, over IPv6. */
  IPV6 = 'ipv6',
}

/** Options of Flannel's WireGuard backend. */
export interface FlannelWireguardOptions {
  /**
   * The UDP port on which nodes listen.
   *
   * @default - Flannel decides: 51820
   */
  readonly listenPort?: number;

  /**
   * The UDP port of the tunnel for IPv6, where there are separate ones.
   *
   * @default - Flannel decides: 51821
   */
  readonly listenPortV6?: number;

  /**
   * The size of the largest packet on the wire, in bytes.
   *
   * @default - that of the interface
   */
  readonly mtu?: number;

  /**
   * How often an empty packet keeps a tunnel open through a firewall, in seconds; 0 is never.
   *
   * @default - Flannel decides: never
   */
  readonly persistentKeepaliveInterval?: number;

  /**
   * How many tunnels there are.
   *
   * @default - Flannel decides: one for each family
   */
  readonly mode?: FlannelWireguardMode;
}

const vxlan = new Factory<FlannelVxlanOptions>('vxlan', { Type: 'vxlan' }, [], {
  vni: at('VNI', integer(1, 2 ** 24 - 1)),
  port: at('Port', portNumber),
  mtu: at('MTU', mtu),
  directRouting: at('DirectRouting', flag),
  gbp: at('GBP', flag),
});
const wireguard = new Factory<FlannelWireguardOptions>('wireguard', { Type: 'wireguard' }, [], {
  listenPort: at('ListenPort', portNumber),
  listenPortV6: at('ListenPortV6', portNumber),
  mtu: at('MTU', mtu),
  persistentKeepaliveInterval: at('PersistentKeepaliveInterval', count),
  mode: at('Mode', oneOf('FlannelWireguardMode', FlannelWireguardMode)),
});
const of = new Factory<{ type: string }>('of', {}, ['type'], { type: needed(at('Type', nonEmpty)) });

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
    return new FlannelBackend(vxlan.encode('FlannelBackend', options));
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
    return new FlannelBackend(wireguard.encode('FlannelBackend', options));
  }

  /**
   * Another backend, in Flannel's words.
   *
   * Throws on keys and passwords among the fields: they would stand in a ConfigMap.
   *
   * @param type its type, such as `ipip` or `alloc`
   * @param fields its other fields, such as `{ DirectRouting: true }`
   */
  public static of(type: string, fields: { [name: string]: any } = {}): FlannelBackend {
    return new FlannelBackend({ ...of.encode('FlannelBackend', { type }), ...withoutSecrets(fields) });
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
  const secret = Object.keys(fields).find((name) => /psk|secret|password/i.test(name));
  if (secret !== undefined) {
    throw new Error(`FlannelBackend.of: fields.${secret} is a secret and would stand in a ConfigMap, leave it out`);
  }
  return fields;
}
