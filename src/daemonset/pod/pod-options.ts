import * as kplus from 'cdk8s-plus-27';
import { DnsConfig } from './dns-config';
import { DnsPolicy } from './dns-policy';
import { EvictionResponder } from './eviction-responder';
import { HostAlias } from './host-alias';
import { OsName } from './pod-os';
import { PodResourceClaim } from './pod-resource-claim';
import { PreemptionPolicy } from './preemption-policy';
import { PriorityClass } from './priority-class';
import { Affinity } from '../scheduling/affinity';
import { Toleration } from '../scheduling/toleration';
import { TopologySpreadConstraint } from '../scheduling/topology-spread-constraint';

/**
 * What can be said of pods, whoever decides the rest: of those of a `DaemonSet`, and of those of an agent, whose engine it goes before.
 *
 * Left out is what a DaemonSet forbids (`activeDeadlineSeconds`, `ephemeralContainers`) or fixes (`restartPolicy`).
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export interface PodOptions {
  /**
   * The Secrets with which images are pulled.
   *
   * @default - those of the ServiceAccount
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * Rules about the nodes, and the pods on them, that the pods want or avoid.
   *
   * @default - none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   */
  readonly affinity?: Affinity;

  /**
   * The taints in spite of which the pods run on a node.
   *
   * @default - those that the DaemonSet controller adds to every pod: not-ready, unreachable, pressure, unschedulable; of an agent, every taint
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations
   */
  readonly tolerations?: Toleration[];

  /**
   * How the pods spread over the cluster. Of little use here: a DaemonSet places one pod on each node.
   *
   * @default - no constraints
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];

  /**
   * The priority of the pods, by the name of its class.
   *
   * @default - Kubernetes decides: the cluster's default class; of an agent, its engine decides
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   */
  readonly priorityClassName?: PriorityClass;

  /**
   * The priority as a number; the API server refuses one that differs from the class's.
   *
   * @default - that of the class
   */
  readonly priority?: number;

  /**
   * Whether the pods may push out others of lower priority.
   *
   * @default - that of the class
   */
  readonly preemptionPolicy?: PreemptionPolicy;

  /**
   * The name of the RuntimeClass that runs the pods.
   *
   * @default - the node's default runtime
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   */
  readonly runtimeClassName?: string;

  /**
   * The name of the scheduler that places the pods.
   *
   * @default - Kubernetes decides: `default-scheduler`
   */
  readonly schedulerName?: string;

  /**
   * The name of the one node that the pods run on; it bypasses the scheduler.
   *
   * @default - every node that is selected
   */
  readonly nodeName?: string;

  /**
   * Whether the pods use the network of their node: its addresses and ports.
   *
   * @default - no, each pod has an address of its own; of an agent, its engine decides
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the pods see the processes of their node.
   *
   * @default - no; of an agent, its engine decides
   */
  readonly hostPid?: boolean;

  /**
   * Whether the pods share the inter-process communication of their node.
   *
   * @default - no
   */
  readonly hostIpc?: boolean;

  /**
   * Whether the pods use the node's user namespace; `false` maps their users to others. Since Kubernetes 1.33.
   *
   * @default - Kubernetes decides: yes
   * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
   */
  readonly hostUsers?: boolean;

  /**
   * Whether the containers of a pod see each other's processes.
   *
   * @default - no
   */
  readonly shareProcessNamespace?: boolean;

  /**
   * What running a pod costs apart from its containers, by resource. A RuntimeClass usually fills it in.
   *
   * @default - nothing
   */
  readonly overhead?: { [resource: string]: string };

  /**
   * The claims to dynamically allocated resources that containers can refer to. Since Kubernetes 1.34.
   *
   * @default - none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   */
  readonly resourceClaims?: PodResourceClaim[];

  /**
   * How names are resolved.
   *
   * Pods with `hostNetwork` that call Services need `CLUSTER_FIRST_WITH_HOST_NET`.
   *
   * @default - Kubernetes decides: `ClusterFirst`, which with `hostNetwork` means the node's resolver; of an agent, its engine decides
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
   */
  readonly dnsPolicy?: DnsPolicy;

  /**
   * Name servers, search domains and resolver options.
   *
   * @default - those of the policy
   */
  readonly dnsConfig?: DnsConfig;

  /**
   * Lines for the pods' `/etc/hosts`.
   *
   * @default - none
   */
  readonly hostAliases?: HostAlias[];

  /**
   * The host name of the pods: a DNS label.
   *
   * @default - the name of each pod
   */
  readonly hostname?: string;

  /**
   * The host name of the pods as they see it themselves, at most 64 characters. Since Kubernetes 1.35.
   *
   * @default - `hostname`
   */
  readonly hostnameOverride?: string;

  /**
   * The subdomain of the pods' full names: the name of a headless Service.
   *
   * @default - none
   */
  readonly subdomain?: string;

  /**
   * Whether the pods' host name is their fully qualified name.
   *
   * @default - no
   */
  readonly setHostnameAsFqdn?: boolean;

  /**
   * Whether each Service becomes a set of environment variables.
   *
   * @default - Kubernetes decides: yes
   */
  readonly enableServiceLinks?: boolean;

  /**
   * The operating system of the nodes, which decides which fields the API server allows.
   *
   * @default - none is stated
   */
  readonly os?: OsName;

  /**
   * How long a pod has to stop, in seconds; 0 kills it at once.
   *
   * @default - Kubernetes decides: 30; of an agent, its engine decides
   */
  readonly terminationGracePeriodSeconds?: number;

  /**
   * Who is asked before a pod is evicted, at most 10. Since Kubernetes 1.37; an API server drops it unless the feature gate
   * `EvictionRequestAPI` is on.
   *
   * @default - none
   */
  readonly evictionResponders?: EvictionResponder[];

  /**
   * Further conditions that must be true for a pod to be ready.
   *
   * @default - none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate
   */
  readonly readinessGates?: string[];

  /**
   * Gates that keep the pods from being scheduled until something removes them.
   *
   * @default - none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/
   */
  readonly schedulingGates?: string[];

  /**
   * The PodGroup with which the pods are scheduled. Since Kubernetes 1.36; an API server drops it unless the feature gate
   * `GenericWorkload` is on.
   *
   * @default - none
   */
  readonly schedulingGroup?: string;
}
