import { flag, integer } from '../../../codec/codec';
import { portNumber } from '../../../codec/formats';
import { Fields, at } from '../../../codec/struct';
import { mtu } from '../../node-agent/formats';

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

/** @internal */
export const FLANNEL_VXLAN_OPTIONS: Fields<FlannelVxlanOptions> = {
  vni: at('VNI', integer(1, 2 ** 24 - 1)),
  port: at('Port', portNumber),
  mtu: at('MTU', mtu),
  directRouting: at('DirectRouting', flag),
  gbp: at('GBP', flag),
};
