/**
 * How kube-proxy brings packets to the pods behind a Service.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#proxy-modes
 */
export enum KubeProxyMode {
  /** By rules of iptables. In every version; kube-proxy's own default until Kubernetes 1.39. */
  IPTABLES = 'iptables',

  /**
   * By the kernel's load balancer. Until Kubernetes 1.42: deprecated since 1.35, it takes the feature gate `KubeProxyIPVS` from 1.40 on.
   * Move to `NFTABLES`.
   */
  IPVS = 'ipvs',

  /** By rules of nftables. Since Kubernetes 1.31, in 1.29 and 1.30 with the feature gate `NFTablesProxyMode`; and Linux 5.13. */
  NFTABLES = 'nftables',
}
