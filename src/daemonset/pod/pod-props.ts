import * as kplus from 'cdk8s-plus-27';
import { DnsConfig, DNS_CONFIG } from './dns-config';
import { DnsPolicy } from './dns-policy';
import { READINESS_GATES, SCHEDULING_GATES, SCHEDULING_GROUP } from './gates';
import { HostAlias, HOST_ALIAS } from './host-alias';
import { OsName, POD_OS } from './pod-os';
import { PodResourceClaim, POD_RESOURCE_CLAIM } from './pod-resource-claim';
import { PreemptionPolicy } from './preemption-policy';
import { PriorityClass, PRIORITY_CLASS } from './priority-class';
import { flag, integer, list, namedReference, oneOf, reference } from '../../codec/codec';
import { dnsLabel, dnsSubdomain, INT32, labels, orEmpty, resourceList, string } from '../../codec/formats';
import { Fields, at, field } from '../../codec/struct';
import { Resources, RESOURCES } from '../container/resources';
import { Affinity, AFFINITY } from '../scheduling/affinity';
import { Toleration, TOLERATION } from '../scheduling/toleration';
import { TopologySpreadConstraint, TOPOLOGY_SPREAD_CONSTRAINT } from '../scheduling/topology-spread-constraint';
import { PodSecurityContext, POD_SECURITY_CONTEXT } from '../security/pod-security-context';

/**
 * The pods of a DaemonSet, apart from their containers and volumes: Kubernetes' `PodSpec` under its own names.
 *
 * Left out is what a DaemonSet forbids (`activeDeadlineSeconds`, `ephemeralContainers`) or fixes (`restartPolicy`).
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export interface PodProps {
  /**
   * The ServiceAccount that the pods run as.
   *
   * @default - Kubernetes decides: the namespace's ServiceAccount `default`
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Whether the token of the ServiceAccount is mounted into the containers.
   *
   * @default - the ServiceAccount decides; a ServiceAccount of cdk8s-plus says no
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * The Secrets with which images are pulled.
   *
   * @default - those of the ServiceAccount
   */
  readonly imagePullSecrets?: kplus.ISecret[];

  /**
   * Labels that a node must have for the pods to run on it.
   *
   * @default - none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodeselector
   */
  readonly nodeSelector?: { [key: string]: string };

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
   * @default - those that the DaemonSet controller adds to every pod: not-ready, unreachable, pressure, unschedulable
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
   * @default - Kubernetes decides: the cluster's default class
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
   * @default - no, each pod has an address of its own
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the pods see the processes of their node.
   *
   * @default - no
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
   * Privileges and restrictions of all containers.
   *
   * @default - none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Requests and limits of the pod as a whole: cpu, memory and hugepages. Since Kubernetes 1.34.
   *
   * @default - the sum of the containers'
   */
  readonly resources?: Resources;

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
   * @default - Kubernetes decides: `ClusterFirst`, which with `hostNetwork` means the node's resolver
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
   * @default - Kubernetes decides: 30
   */
  readonly terminationGracePeriodSeconds?: number;

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
   * The PodGroup with which the pods are scheduled. Behind a feature gate since Kubernetes 1.36.
   *
   * @default - none
   */
  readonly schedulingGroup?: string;
}

/** @internal */
export const POD: Fields<PodProps> = {
  serviceAccount: at('serviceAccountName', reference('ServiceAccount', orEmpty(dnsSubdomain))),
  automountServiceAccountToken: field(flag),
  imagePullSecrets: field(list(namedReference('Secret'))),
  nodeSelector: field(labels),
  affinity: field(AFFINITY),
  tolerations: field(list(TOLERATION)),
  topologySpreadConstraints: field(list(TOPOLOGY_SPREAD_CONSTRAINT)),
  priorityClassName: field(PRIORITY_CLASS),
  priority: field(integer(-INT32 - 1, INT32)),
  preemptionPolicy: field(oneOf('PreemptionPolicy', PreemptionPolicy)),
  runtimeClassName: field(dnsSubdomain),
  schedulerName: field(string),
  nodeName: field(dnsSubdomain),
  hostNetwork: field(flag),
  hostPid: at('hostPID', flag),
  hostIpc: at('hostIPC', flag),
  hostUsers: field(flag),
  shareProcessNamespace: field(flag),
  dnsPolicy: field(oneOf('DnsPolicy', DnsPolicy)),
  dnsConfig: field(DNS_CONFIG),
  hostAliases: field(list(HOST_ALIAS)),
  hostname: field(dnsLabel),
  hostnameOverride: field(dnsSubdomain),
  subdomain: field(dnsLabel),
  setHostnameAsFqdn: at('setHostnameAsFQDN', flag),
  enableServiceLinks: field(flag),
  os: field(POD_OS),
  securityContext: field(POD_SECURITY_CONTEXT),
  resources: field(RESOURCES),
  overhead: field(resourceList),
  resourceClaims: field(list(POD_RESOURCE_CLAIM)),
  terminationGracePeriodSeconds: field(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  readinessGates: field(READINESS_GATES),
  schedulingGates: field(SCHEDULING_GATES),
  schedulingGroup: field(SCHEDULING_GROUP),
};
