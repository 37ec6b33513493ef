import * as kplus from 'cdk8s-plus-27';
import { DNS_CONFIG } from './dns-config';
import { DnsPolicy } from './dns-policy';
import { EVICTION_RESPONDER } from './eviction-responder';
import { READINESS_GATES, SCHEDULING_GATES, SCHEDULING_GROUP } from './gates';
import { HOST_ALIAS } from './host-alias';
import { PodOptions } from './pod-options';
import { POD_OS } from './pod-os';
import { POD_RESOURCE_CLAIM } from './pod-resource-claim';
import { PreemptionPolicy } from './preemption-policy';
import { PRIORITY_CLASS } from './priority-class';
import { flag, integer, list, namedReference, oneOf, reference } from '../../codec/codec';
import { dnsLabel, dnsSubdomain, INT32, labels, orEmpty, resourceList, string } from '../../codec/formats';
import { Fields, at, field } from '../../codec/struct';
import { Resources, RESOURCES } from '../container/resources';
import { AFFINITY } from '../scheduling/affinity';
import { TOLERATION } from '../scheduling/toleration';
import { TOPOLOGY_SPREAD_CONSTRAINT } from '../scheduling/topology-spread-constraint';
import { PodSecurityContext, POD_SECURITY_CONTEXT } from '../security/pod-security-context';

/**
 * The pods of a DaemonSet, apart from their containers and volumes: Kubernetes' `PodSpec` under its own names.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export interface PodProps extends PodOptions {
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
   * Labels that a node must have for the pods to run on it.
   *
   * @default - none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodeselector
   */
  readonly nodeSelector?: { [key: string]: string };

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
  evictionResponders: field(list(EVICTION_RESPONDER)),
  terminationGracePeriodSeconds: field(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  readinessGates: field(READINESS_GATES),
  schedulingGates: field(SCHEDULING_GATES),
  schedulingGroup: field(SCHEDULING_GROUP),
};

const { serviceAccount: _1, automountServiceAccountToken: _2, nodeSelector: _3, securityContext: _4, resources: _5, ...options } = POD;

/** @internal */
export const POD_OPTIONS: Fields<PodOptions> = options;
