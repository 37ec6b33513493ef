/**
 * How kube-proxy brings packets to the pods behind a Service.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#proxy-modes
 */
export enum KubeProxyMode {
  /** By rules of iptables. */
  IPTABLES = 'iptables',

  /** By the kernel's load balancer. */
  IPVS = 'ipvs',

  /** By rules of nftables. Since Kubernetes 1.31, and Linux 5.13. */
  NFTABLES = 'nftables',
}
