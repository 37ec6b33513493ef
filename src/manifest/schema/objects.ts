import { Types } from './types';
import { METADATA } from './workload';

/** The objects of Kubernetes that stand beside a DaemonSet. */
export const OBJECTS = {
  ConfigMap: {
    apiVersion: 'string', kind: 'string', metadata: 'ObjectMeta', binaryData: 'map<dataKey:base64>', data: 'map<dataKey:string>', immutable: 'boolean*',
  },
  Namespace: { apiVersion: 'string', kind: 'string', metadata: 'NamespaceMeta', spec: 'NamespaceSpec', status: 'server' },
  NamespaceSpec: { finalizers: 'finalizer[]' },
  PriorityClass: {
    apiVersion: 'string', kind: 'string', metadata: 'ClusterMeta', description: 'string', globalDefault: 'boolean', preemptionPolicy: 'PreemptionPolicy*', value: 'int32',
  },
  Secret: {
    apiVersion: 'string',
    kind: 'string',
    metadata: 'ObjectMeta',
    data: 'map<dataKey:base64>',
    immutable: 'boolean*',
    stringData: 'map<dataKey:string>',
    type: 'string',
  },
  ServiceAccount: {
    apiVersion: 'string',
    kind: 'string',
    metadata: 'ObjectMeta',
    automountServiceAccountToken: 'boolean*',
    imagePullSecrets: 'LocalObjectReference[]',
    secrets: 'ObjectReference[]',
  },
  ObjectReference: {
    apiVersion: 'string', kind: 'string', name: 'string', fieldPath: 'string', namespace: 'string', resourceVersion: 'string', uid: 'string',
  },

  Service: { apiVersion: 'string', kind: 'string', metadata: 'ServiceMeta', spec: 'ServiceSpec', status: 'server' },
  ServiceSpec: {
    allocateLoadBalancerNodePorts: 'boolean*',
    clusterIP: 'clusterIp',
    clusterIPs: 'string[]',
    externalIPs: 'string[]',
    externalName: 'string',
    externalTrafficPolicy: 'ServiceTrafficPolicy',
    healthCheckNodePort: 'hostPort',
    internalTrafficPolicy: 'ServiceTrafficPolicy*',
    ipFamilies: 'IpFamily[]',
    ipFamilyPolicy: 'IpFamilyPolicy*',
    loadBalancerClass: 'qualifiedName*',
    loadBalancerIP: 'string',
    loadBalancerSourceRanges: 'string[]',
    ports: 'ServicePort[]',
    publishNotReadyAddresses: 'boolean',
    selector: 'map<qualifiedName:labelValue>',
    sessionAffinity: 'SessionAffinity',
    sessionAffinityConfig: 'SessionAffinityConfig*',
    trafficDistribution: 'string*',
    type: 'ServiceType',
  },
  ServicePort: {
    name: 'dnsLabel', appProtocol: 'qualifiedName*', nodePort: 'hostPort', port: 'port!', protocol: 'Protocol', targetPort: 'portOrName',
  },
  SessionAffinityConfig: { clientIP: 'ClientIPConfig*' },
  ClientIPConfig: { timeoutSeconds: 'int32*' },

  Role: { apiVersion: 'string', kind: 'string', metadata: 'RoleMeta', rules: 'PolicyRule[]' },
  ClusterRole: { apiVersion: 'string', kind: 'string', metadata: 'ClusterRoleMeta', aggregationRule: 'AggregationRule*', rules: 'PolicyRule[]' },
  AggregationRule: { clusterRoleSelectors: 'LabelSelector[]!' },
  PolicyRule: { apiGroups: 'string[]', nonResourceURLs: 'string[]', resourceNames: 'string[]', resources: 'string[]', verbs: 'string[]' },
  RoleBinding: { apiVersion: 'string', kind: 'string', metadata: 'RoleMeta', roleRef: 'RoleRef!', subjects: 'Subject[]' },
  ClusterRoleBinding: { apiVersion: 'string', kind: 'string', metadata: 'ClusterRoleMeta', roleRef: 'RoleRef!', subjects: 'Subject[]' },
  RoleRef: { kind: 'string', name: 'pathSegment!', apiGroup: 'string' },
  Subject: { kind: 'string', name: 'string', apiGroup: 'string', namespace: 'string' },

  // An object of a kind that is not known here, of which only the metadata are.
  OtherObject: { apiVersion: 'string', kind: 'string', metadata: 'OtherMeta' },

  // The metadata of kinds whose names have a format of their own, or that belong to no namespace: what is given there is dropped.
  ClusterMeta: { ...METADATA, namespace: 'string' },
  ClusterRoleMeta: { ...METADATA, name: 'pathSegment', namespace: 'string' },
  NamespaceMeta: { ...METADATA, name: 'dnsLabel', namespace: 'string' },
  OtherMeta: { ...METADATA, name: 'nonEmpty' },
  RoleMeta: { ...METADATA, name: 'pathSegment' },
  ServiceMeta: { ...METADATA, name: 'dnsLabel' },
} as const satisfies Types;
