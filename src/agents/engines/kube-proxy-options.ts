import { KubeProxyConntrack, KUBE_PROXY_CONNTRACK } from './kube-proxy-conntrack';
import { KubeProxyMode } from './kube-proxy-mode';
import { bindAddress, cidrs, nodePortAddress, serverUrl, version } from './private/formats';
import { BadValue, shown } from '../../daemonset/private/bad-value';
import { Codec, flag, list, map, oneOf } from '../../daemonset/private/codec';
import { Inexpressible } from '../../daemonset/private/expression';
import { nonEmpty } from '../../daemonset/private/formats';
import { at, here, needed, own, struct } from '../../daemonset/private/struct';

/** Options of kube-proxy. */
export interface KubeProxyOptions {
  /**
   * The version of the cluster, such as `1.36.0`: that of the image `registry.k8s.io/kube-proxy`.
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
   * @default - kube-proxy decides: `KubeProxyMode.IPTABLES`
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
   * The addresses of a node on which it takes connections for Services of type NodePort: ranges, or `primary`.
   *
   * @default - kube-proxy decides: all, with nftables the node's own
   */
  readonly nodePortAddresses?: string[];

  /**
   * Where it shows metrics, such as `0.0.0.0:10249` for every address of the node.
   *
   * @default - kube-proxy decides: `127.0.0.1:10249`, which only the node itself reaches; then there can be no monitor
   */
  readonly metricsBindAddress?: string;

  /**
   * Where it answers health checks of the kubelet and of load balancers.
   *
   * @default - kube-proxy decides: `0.0.0.0:10256`
   */
  readonly healthzBindAddress?: string;

  /**
   * How many connections a node keeps track of, and how long.
   *
   * @default - kube-proxy decides
   */
  readonly conntrack?: KubeProxyConntrack;

  /**
   * Whether every packet to a Service looks as if it came from the node. Not with nftables.
   *
   * @default - kube-proxy decides: no
   */
  readonly masqueradeAll?: boolean;

  /**
   * Whether a node answers ARP requests only for addresses of the interface that was asked, as MetalLB wants it of `IPVS`.
   *
   * @default - kube-proxy decides: no
   */
  readonly strictArp?: boolean;

  /**
   * How `IPVS` chooses a pod, such as `rr` or `lc`.
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
   * Further fields of `KubeProxyConfiguration` under Kubernetes' names, such as `{ detectLocalMode: 'NodeCIDR' }`.
   *
   * @default - none
   */
  readonly configuration?: { [field: string]: any };
}

/** Fields that a whole option stands for, and those that are always the same. */
const TAKEN = ['apiVersion', 'kind', 'mode', 'clusterCIDR', 'nodePortAddresses', 'metricsBindAddress', 'healthzBindAddress', 'featureGates'];

const furtherFields: Codec<{ [field: string]: any }> = {
  encode: (value) => {
    const taken = TAKEN.find((field) => field in value);
    if (taken !== undefined) {
      throw new BadValue(`${shown(value[taken])} for "${taken}" does not belong here, write the option of kube-proxy instead`);
    }
    return structuredClone(value);
  },
  express: () => { throw new Inexpressible('engines have no importer'); },
};

/** @internal */
export const KUBE_PROXY_LAUNCH = struct<Pick<KubeProxyOptions, 'version' | 'server'>>({
  version: needed(own(version)),
  server: needed(own(serverUrl)),
});

/** @internal */
export const KUBE_PROXY_CONFIGURATION = struct<Omit<KubeProxyOptions, 'version' | 'server'>>({
  mode: own(oneOf('KubeProxyMode', KubeProxyMode)),
  clusterCidr: at('clusterCIDR', cidrs),
  nodePortAddresses: own(list(nodePortAddress)),
  metricsBindAddress: own(bindAddress),
  healthzBindAddress: own(bindAddress),
  conntrack: own(KUBE_PROXY_CONNTRACK),
  masqueradeAll: at('iptables.masqueradeAll', flag),
  strictArp: at('ipvs.strictARP', flag),
  ipvsScheduler: at('ipvs.scheduler', nonEmpty),
  featureGates: own(map(nonEmpty, flag)),
  configuration: here(furtherFields),
});
