import { Types } from './types';

/** What a pod is apart from its containers and volumes. */
export const POD: Types = {
  PodSpec: {
    activeDeadlineSeconds: 'forbidden', affinity: 'Affinity*', automountServiceAccountToken: 'boolean*', containers: 'Container[]',
    dnsConfig: 'PodDNSConfig*', dnsPolicy: 'string', enableServiceLinks: 'boolean*', ephemeralContainers: 'forbidden',
    hostAliases: 'HostAlias[]', hostIPC: 'boolean', hostNetwork: 'boolean', hostPID: 'boolean', hostUsers: 'boolean*', hostname: 'string',
    hostnameOverride: 'string*', imagePullSecrets: 'LocalObjectReference[]', initContainers: 'Container[]', nodeName: 'string',
    nodeSelector: 'map<string>', os: 'PodOS*', overhead: 'map<Quantity>', preemptionPolicy: 'string*', priority: 'int32*',
    priorityClassName: 'string', readinessGates: 'PodReadinessGate[]', resourceClaims: 'PodResourceClaim[]',
    resources: 'ResourceRequirements*', restartPolicy: 'string', runtimeClassName: 'string*', schedulerName: 'string',
    schedulingGates: 'PodSchedulingGate[]', schedulingGroup: 'PodSchedulingGroup*', securityContext: 'PodSecurityContext*',
    serviceAccount: 'string', serviceAccountName: 'string', setHostnameAsFQDN: 'boolean*', shareProcessNamespace: 'boolean*',
    subdomain: 'string', terminationGracePeriodSeconds: 'int64*', tolerations: 'Toleration[]',
    topologySpreadConstraints: 'TopologySpreadConstraint[]', volumes: 'Volume[]',
  },
  Affinity: { nodeAffinity: 'NodeAffinity*', podAffinity: 'PodAffinity*', podAntiAffinity: 'PodAntiAffinity*' },
  PodDNSConfig: { nameservers: 'string[]', options: 'PodDNSConfigOption[]', searches: 'string[]' },
  HostAlias: { hostnames: 'string[]', ip: 'string*' },
  PodOS: { name: 'string*' },
  PodReadinessGate: { conditionType: 'string*' },
  PodResourceClaim: { name: 'string*', resourceClaimName: 'string*', resourceClaimTemplateName: 'string*' },
  PodSchedulingGate: { name: 'string*' },
  PodSchedulingGroup: { podGroupName: 'string*' },
  PodSecurityContext: {
    appArmorProfile: 'AppArmorProfile*', fsGroup: 'int64*', fsGroupChangePolicy: 'string*', runAsGroup: 'int64*', runAsNonRoot: 'boolean*',
    runAsUser: 'int64*', seLinuxChangePolicy: 'string*', seLinuxOptions: 'SELinuxOptions*', seccompProfile: 'SeccompProfile*',
    supplementalGroups: 'int64[]', supplementalGroupsPolicy: 'string*', sysctls: 'Sysctl[]',
    windowsOptions: 'WindowsSecurityContextOptions*',
  },
  Toleration: { effect: 'string', key: 'string', operator: 'string', tolerationSeconds: 'int64*', value: 'string' },
  TopologySpreadConstraint: {
    labelSelector: 'LabelSelector*', matchLabelKeys: 'string[]', maxSkew: 'int32*', minDomains: 'int32*', nodeAffinityPolicy: 'string*',
    nodeTaintsPolicy: 'string*', topologyKey: 'string*', whenUnsatisfiable: 'string*',
  },
  NodeAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: 'PreferredSchedulingTerm[]',
    requiredDuringSchedulingIgnoredDuringExecution: 'NodeSelector*',
  },
  PodAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: 'WeightedPodAffinityTerm[]',
    requiredDuringSchedulingIgnoredDuringExecution: 'PodAffinityTerm[]',
  },
  PodAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: 'WeightedPodAffinityTerm[]',
    requiredDuringSchedulingIgnoredDuringExecution: 'PodAffinityTerm[]',
  },
  PodDNSConfigOption: { name: 'string', value: 'string*' },
  Sysctl: { name: 'string*', value: 'string*' },
  PreferredSchedulingTerm: { preference: 'NodeSelectorTerm*', weight: 'int32*' },
  NodeSelector: { nodeSelectorTerms: 'NodeSelectorTerm[]' },
  WeightedPodAffinityTerm: { podAffinityTerm: 'PodAffinityTerm*', weight: 'int32*' },
  PodAffinityTerm: {
    labelSelector: 'LabelSelector*', matchLabelKeys: 'string[]', mismatchLabelKeys: 'string[]', namespaceSelector: 'LabelSelector*',
    namespaces: 'string[]', topologyKey: 'string*',
  },
  NodeSelectorTerm: { matchExpressions: 'NodeSelectorRequirement[]', matchFields: 'NodeSelectorRequirement[]' },
  NodeSelectorRequirement: { key: 'string*', operator: 'string*', values: 'string[]' },
};
