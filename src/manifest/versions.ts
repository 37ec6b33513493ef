/** The versions of Kubernetes that clusters have: minor versions such as `1.34`, without a patch. */
export interface KubernetesVersions {
  /** The oldest. */
  readonly oldest: string;

  /** The newest. */
  readonly newest: string;
}

/** Those that the project serves. */
export const SUPPORTED_VERSIONS: KubernetesVersions = { oldest: '1.34', newest: '1.37' };

/** What came with a version of Kubernetes, or went after one. */
export interface Lifetime {
  /** The first version that has it; every one if not given. */
  readonly since?: string;

  /** The last version that has it; every one if not given. */
  readonly until?: string;
}

/** Whether some version of a range has it. */
export function isInSome({ since, until }: Lifetime, { oldest, newest }: KubernetesVersions): boolean {
  return (since === undefined || minor(since) <= minor(newest)) && (until === undefined || minor(until) >= minor(oldest));
}

/** Whether every version of a range has it. */
export function isInEvery({ since, until }: Lifetime, { oldest, newest }: KubernetesVersions): boolean {
  return (since === undefined || minor(since) <= minor(oldest)) && (until === undefined || minor(until) >= minor(newest));
}

function minor(version: string): number {
  const [, number] = /^1\.(\d+)$/.exec(version) ?? [];
  if (number === undefined) { throw new Error(`"${version}" is not a version of Kubernetes, write one such as "1.34"`); }
  return Number(number);
}

/** How far a field has come: an API server drops an alpha one unless its feature gate is turned on. */
export type Stage = 'alpha' | 'beta';

/** Since when Kubernetes has a field that a feature gate can turn off. */
export interface GatedField {
  readonly since: string;
  readonly gate: string;
  readonly stage: Stage;
}

const USER_FIELDS = { since: '1.37', gate: 'AtomicWriteVolumeUserFields', stage: 'alpha' } as const;

/** The fields whose gate is off by default in every version that has them: `Type.field`. */
export const GATED_FIELDS: { readonly [field: string]: GatedField } = {
  'ClusterTrustBundleProjection.user': USER_FIELDS,
  'ConfigMapVolumeSource.defaultUser': USER_FIELDS,
  'DownwardAPIVolumeFile.user': USER_FIELDS,
  'DownwardAPIVolumeSource.defaultUser': USER_FIELDS,
  'EmptyDirVolumeSource.mode': { since: '1.37', gate: 'EmptyDirVolumeMode', stage: 'alpha' },
  'GRPCAction.mode': { since: '1.37', gate: 'GRPCContainerProbeTLS', stage: 'alpha' },
  'HTTPGetAction.protocol': { since: '1.37', gate: 'H2CContainerProbe', stage: 'alpha' },
  'KeyToPath.user': USER_FIELDS,
  'Lifecycle.stopSignal': { since: '1.33', gate: 'ContainerStopSignals', stage: 'alpha' },
  'PodCertificateProjection.user': USER_FIELDS,
  'PodSpec.evictionResponders': { since: '1.37', gate: 'EvictionRequestAPI', stage: 'alpha' },
  'PodSpec.schedulingGroup': { since: '1.36', gate: 'GenericWorkload', stage: 'beta' },
  'ProjectedVolumeSource.defaultUser': USER_FIELDS,
  'SecretVolumeSource.defaultUser': USER_FIELDS,
  'ServiceAccountTokenProjection.user': USER_FIELDS,
  'VolumeMount.bindMountOptions': { since: '1.37', gate: 'VolumeBindMountOptions', stage: 'alpha' },
};
