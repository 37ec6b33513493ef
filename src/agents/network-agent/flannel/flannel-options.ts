import { FlannelBackend, FLANNEL_BACKEND } from './flannel-backend';
import { BadValue, shown } from '../../../codec/bad-value';
import { Codec, checked, flag } from '../../../codec/codec';
import { hostPath, nonEmpty, portNumber } from '../../../codec/formats';
import { field, struct } from '../../../codec/struct';
import { ipv4Cidr, ipv6Cidr } from '../../node-agent/formats';
import { versionSince } from '../../node-agent/image-version';

/** Options of Flannel. */
export interface FlannelOptions {
  /**
   * The version of the image `ghcr.io/flannel-io/flannel`, from 0.28.9 on; or a tag of your own, or either with a digest.
   *
   * @default '0.28.9'
   */
  readonly version?: string;

  /**
   * The image of the plugin that the container runtime calls.
   *
   * @default 'ghcr.io/flannel-io/flannel-cni-plugin:v1.9.1-flannel3'
   */
  readonly cniPluginImage?: string;

  /**
   * The IPv4 addresses of pods. Each node has a part of them: it must be the controller manager's `--cluster-cidr`. The smallest is a /28.
   *
   * @default '10.244.0.0/16'
   */
  readonly podCidr?: string;

  /**
   * The IPv6 addresses of pods. The smallest is a /124.
   *
   * @default - pods have none
   */
  readonly podCidrV6?: string;

  /**
   * Whether pods have IPv4 addresses; `false` needs `podCidrV6`.
   *
   * @default true
   */
  readonly ipv4?: boolean;

  /**
   * How packets travel from node to node.
   *
   * @default FlannelBackend.vxlan()
   */
  readonly backend?: FlannelBackend;

  /**
   * The interface of the nodes that reaches the other nodes: its name or address. Needed where a node has several.
   *
   * @default - the interface of the default route
   */
  readonly iface?: string;

  /**
   * The same as a regular expression, where it is not called the same on every node; `iface` goes first.
   *
   * @default - the interface of the default route
   */
  readonly ifaceRegex?: string;

  /**
   * Whether Flannel writes rules for nftables, otherwise for iptables. With iptables, nodes need the kernel module `br_netfilter`.
   *
   * @default false
   */
  readonly enableNftables?: boolean;

  /**
   * Whether an init container loads the kernel module `br_netfilter`, without which Flannel ends unless it writes rules for nftables.
   *
   * The init container may load any module of the node. It uses the `modprobe` of Flannel's image, which loads no modules that are
   * compressed with zstd (Ubuntu since 24.04): there, have the node load it.
   *
   * @default false
   */
  readonly loadBrNetfilter?: boolean;

  /**
   * Whether Flannel tells the container runtime to use it; `false` where another plugin calls Flannel's, as Multus does.
   *
   * @default true
   */
  readonly installCniConfig?: boolean;

  /**
   * The directory of the node in which the container runtime looks for plugins.
   *
   * @default '/opt/cni/bin'
   */
  readonly cniBinDirectory?: string;

  /**
   * The directory of the node in which the container runtime looks for their configuration.
   *
   * @default '/etc/cni/net.d'
   */
  readonly cniConfigDirectory?: string;

  /**
   * The port of the node for health checks, on all of its addresses of both families.
   *
   * @default 8081
   */
  readonly healthzPort?: number;
}

/** A range of addresses that Flannel can divide: four parts of four addresses are the least. */
function rangeUpTo(longest: number, range: Codec<string>): Codec<string> {
  return checked(range, (value) => {
    if (Number(value.split('/')[1]) > longest) {
      throw new BadValue(`${shown(value)} is too small for Flannel, write a range with a prefix up to /${longest}`);
    }
  });
}

/** @internal */
export const FLANNEL_OPTIONS = struct<FlannelOptions>({
  version: field(versionSince('0.28.9')),
  cniPluginImage: field(nonEmpty),
  podCidr: field(rangeUpTo(28, ipv4Cidr)),
  podCidrV6: field(rangeUpTo(124, ipv6Cidr)),
  ipv4: field(flag),
  backend: field(FLANNEL_BACKEND),
  iface: field(nonEmpty),
  ifaceRegex: field(nonEmpty),
  enableNftables: field(flag),
  loadBrNetfilter: field(flag),
  installCniConfig: field(flag),
  cniBinDirectory: field(hostPath),
  cniConfigDirectory: field(hostPath),
  healthzPort: field(portNumber),
});
