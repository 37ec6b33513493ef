import { oneOf } from '../../../codec/codec';
import { count, portNumber } from '../../../codec/formats';
import { Fields, at } from '../../../codec/struct';
import { mtu } from '../../node-agent/formats';

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

/** @internal */
export const FLANNEL_WIREGUARD_OPTIONS: Fields<FlannelWireguardOptions> = {
  listenPort: at('ListenPort', portNumber),
  listenPortV6: at('ListenPortV6', portNumber),
  mtu: at('MTU', mtu),
  persistentKeepaliveInterval: at('PersistentKeepaliveInterval', count),
  mode: at('Mode', oneOf('FlannelWireguardMode', FlannelWireguardMode)),
};
