/**
 * Where the pods look up names.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export enum DnsPolicy {
  /** With the cluster's DNS; pods on the host network with the node's resolver. */
  CLUSTER_FIRST = 'ClusterFirst',

  /** With the cluster's DNS, also on the host network. */
  CLUSTER_FIRST_WITH_HOST_NET = 'ClusterFirstWithHostNet',

  /** With the node's resolver. */
  DEFAULT = 'Default',

  /** Only as `dnsConfig` says, which must then name at least one name server. */
  NONE = 'None',
}
