import { memberProblem } from './formats';

/*
 * The fields that take one of a few values, by the name that the schema and the API have for them.
 */

/** The values of each. A test holds the enums of the API against them. */
export const ENUMS = {
  AppArmorProfileType: ['Localhost', 'RuntimeDefault', 'Unconfined'],
  AzureDiskCachingMode: ['None', 'ReadOnly', 'ReadWrite'],
  AzureDiskKind: ['Shared', 'Dedicated', 'Managed'],
  BindMountOption: ['noexec', 'nodev', 'nosuid'],
  ContainerRestartPolicy: ['Always', 'OnFailure', 'Never'],
  ContainerRestartRuleAction: ['Restart', 'RestartAllContainers'],
  ContainerRestartRuleOperator: ['In', 'NotIn'],
  DnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  FsGroupChangePolicy: ['Always', 'OnRootMismatch'],
  GrpcMode: ['Plaintext', 'TLS'],
  HostPathType: ['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'],
  HttpProtocol: ['HTTP1', 'HTTP2'],
  HttpScheme: ['HTTP', 'HTTPS'],
  ImagePullPolicy: ['Always', 'IfNotPresent', 'Never'],
  IpFamily: ['IPv4', 'IPv6'],
  IpFamilyPolicy: ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
  LabelSelectorOperator: ['In', 'NotIn', 'Exists', 'DoesNotExist'],
  MonitorScheme: ['http', 'https', 'HTTP', 'HTTPS'],
  MountPropagation: ['None', 'HostToContainer', 'Bidirectional'],
  NodeInclusionPolicy: ['Honor', 'Ignore'],
  NodeSelectorOperator: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'],
  OsName: ['linux', 'windows'],
  PersistentVolumeAccessMode: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'],
  PersistentVolumeMode: ['Filesystem', 'Block'],
  PodCertificateKeyType: ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'],
  PreemptionPolicy: ['PreemptLowerPriority', 'Never'],
  ProcMount: ['Default', 'Unmasked'],
  Protocol: ['TCP', 'UDP', 'SCTP'],
  RecursiveReadOnly: ['Disabled', 'IfPossible', 'Enabled'],
  ResizableResource: ['cpu', 'memory'],
  ResourceResizeRestartPolicy: ['NotRequired', 'RestartContainer'],
  RestartPolicy: ['Always'],
  SeLinuxChangePolicy: ['Recursive', 'MountOption'],
  SeccompProfileType: ['Localhost', 'RuntimeDefault', 'Unconfined'],
  ServiceTrafficPolicy: ['Cluster', 'Local'],
  ServiceType: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
  SessionAffinity: ['None', 'ClientIP'],
  SupplementalGroupsPolicy: ['Merge', 'Strict'],
  TaintEffect: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'],
  TerminationMessagePolicy: ['File', 'FallbackToLogsOnError'],
  UpdateStrategyType: ['RollingUpdate', 'OnDelete'],
  WhenUnsatisfiable: ['DoNotSchedule', 'ScheduleAnyway'],
} as const satisfies { readonly [name: string]: readonly string[] };

/** What is wrong with a value of an enum, if anything. */
export function enumProblem(value: string, name: keyof typeof ENUMS): string | undefined {
  return memberProblem(value, name, ENUMS[name]);
}
