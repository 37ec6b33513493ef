import { KubeProxyConntrack, KUBE_PROXY_CONNTRACK } from './kube-proxy-conntrack';
import { furtherFields } from './kube-proxy-fields';
import { KubeProxyMode } from './kube-proxy-mode';
import { kubeProxyVersion } from './kube-proxy-version';
import { flag, list, map, oneOf } from '../../../codec/codec';
import { nonEmpty } from '../../../codec/formats';
import { at, inline, needed, field, struct } from '../../../codec/struct';
import { bindAddress, cidrs, nodePortAddress, serverUrl } from '../../node-agent/formats';

/** Options of kube-proxy. */
export interface KubeProxyOptions {
  /**
   * The version of the cluster, such as `1.36.0`, from 1.27.0 on: that of the image `registry.k8s.io/kube-proxy`. With or without a digest
   * (`1.36.0@sha256:…`).
   *
   * It must not be newer than the API server's, and at most three minor versions older.
   */
  readonly version: string;

  /**
   * The URL of the API server, such as `https://10.0.0.10:6443`.
   *
   * Not that of the Service `kubernetes`, which only works once kube-proxy does.
   */
  readonly server: string;

  /**
   * How packets are brought to the pods behind a Service. A node that has run another mode keeps its rules until it is restarted.
   *
   * It is always written: kube-proxy 1.37 warns where it is not, and from 1.40 on would take `KubeProxyMode.NFTABLES`.
   *
   * @default KubeProxyMode.IPTABLES
   */
  readonly mode?: KubeProxyMode;

  /**
   * The addresses of pods, such as `10.244.0.0/16`, or one range of each family with a comma between them. Packets from
   * elsewhere to a Service look as if they came from the node.
   *
   * @default - none: packets of pods are taken for packets of others
   */
  readonly clusterCidr?: string;

  /**
   * The addresses of a node on which it takes connections for Services of type NodePort: ranges, or `primary` (since Kubernetes 1.31)
   * for the node's own. Since 1.37 also `localhost` and `all`, and all of these beside each other.
   *
   * Connections to the loopback address are only served with iptables, of IPv4; and with nftables, of TCP, where `localhost` or its
   * ranges are given and the feature gate `KubeProxyNFTablesLocalhostNodePorts` (since 1.37) is on.
   *
   * @default - kube-proxy decides: all, with nftables (from Kubernetes 1.30 on) the node's own
   */
  readonly nodePortAddresses?: string[];

  /**
   * Where it shows metrics, such as `0.0.0.0:10249` for every address of the node, of IPv4 and IPv6.
   *
   * @default - kube-proxy decides: `127.0.0.1:10249`, which only the node itself reaches; then there can be no monitor
   */
  readonly metricsBindAddress?: string;

  /**
   * Where it answers health checks of the kubelet and of load balancers: on another port than metrics.
   *
   * @default - kube-proxy decides: `0.0.0.0:10256`, every address of the node, of IPv4 and IPv6
   */
  readonly healthzBindAddress?: string;

  /**
   * How many connections a node keeps track of, and how long.
   *
   * @default - kube-proxy decides
   */
  readonly conntrack?: KubeProxyConntrack;

  /**
   * Whether every packet to a Service looks as if it came from the node, in whichever mode.
   *
   * @default - kube-proxy decides: no
   */
  readonly masqueradeAll?: boolean;

  /**
   * Whether a node answers ARP requests only for addresses of the interface that was asked, as MetalLB wants it of `IPVS`; only with
   * that mode.
   *
   * @default - kube-proxy decides: no
   */
  readonly strictArp?: boolean;

  /**
   * How `IPVS` chooses a pod, such as `rr` or `lc`; only with that mode.
   *
   * @default - kube-proxy decides: `rr`, one after the other
   */
  readonly ipvsScheduler?: string;

  /**
   * Features that are turned on or off.
   *
   * @default - those of the version
   */
  readonly featureGates?: { [name: string]: boolean };

  /**
   * Further fields of `KubeProxyConfiguration` under Kubernetes' names, such as `{ detectLocalMode: 'NodeCIDR' }`: those that the
   * version has, and after 1.37 any.
   *
   * @default - none
   */
  readonly configuration?: { [field: string]: any };
}

/**
 * The options as fields of `KubeProxyConfiguration`, but for version and server.
 *
 * @internal
 */
export const KUBE_PROXY_OPTIONS = struct<KubeProxyOptions>({
  version: needed(field(kubeProxyVersion)),
  server: needed(field(serverUrl)),
  mode: field(oneOf('KubeProxyMode', KubeProxyMode)),
  clusterCidr: at('clusterCIDR', cidrs),
  nodePortAddresses: field(list(nodePortAddress)),
  metricsBindAddress: field(bindAddress),
  healthzBindAddress: field(bindAddress),
  conntrack: field(KUBE_PROXY_CONNTRACK),
  // IPVS reads it there too.
  masqueradeAll: at('iptables.masqueradeAll', flag),
  strictArp: at('ipvs.strictARP', flag),
  ipvsScheduler: at('ipvs.scheduler', nonEmpty),
  featureGates: field(map(nonEmpty, flag)),
  configuration: inline(furtherFields),
});

/** @internal */
export const KUBE_PROXY_OPTIONS_FOR_NFTABLES = struct<KubeProxyOptions>({
  ...KUBE_PROXY_OPTIONS.fields,
  masqueradeAll: at('nftables.masqueradeAll', flag),
});
