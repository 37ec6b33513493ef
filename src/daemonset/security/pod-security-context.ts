import { AppArmorProfile, APP_ARMOR_PROFILE } from './app-armor-profile';
import { FsGroupChangePolicy } from './fs-group-change-policy';
import { SeLinuxChangePolicy } from './se-linux-change-policy';
import { SeLinuxOptions, SE_LINUX_OPTIONS } from './se-linux-options';
import { SeccompProfile, SECCOMP_PROFILE } from './seccomp-profile';
import { SupplementalGroupsPolicy } from './supplemental-groups-policy';
import { SYSCTL, Sysctl } from './sysctl';
import { WINDOWS_SECURITY_CONTEXT_OPTIONS, WindowsSecurityContextOptions } from './windows-security-context-options';
import { flag, list, oneOf } from '../../codec/codec';
import { userId } from '../../codec/formats';
import { field, struct } from '../../codec/struct';

/**
 * Privileges and restrictions of a pod. Those of a container go before them.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export interface PodSecurityContext {
  /**
   * The AppArmor profile of the containers. Since Kubernetes 1.30.
   *
   * @default - the container runtime decides
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * A group, 0 to 2147483647, that all containers belong to and that owns the files of volumes that support it.
   *
   * @default - none
   */
  readonly fsGroup?: number;

  /**
   * When the files of volumes are given to `fsGroup`.
   *
   * @default - Kubernetes decides: always
   */
  readonly fsGroupChangePolicy?: FsGroupChangePolicy;

  /**
   * The group that the containers run as, 0 to 2147483647.
   *
   * @default - that of the image
   */
  readonly runAsGroup?: number;

  /**
   * Whether the kubelet refuses to run the containers as root.
   *
   * @default - no
   */
  readonly runAsNonRoot?: boolean;

  /**
   * The user that the containers run as, 0 to 2147483647.
   *
   * @default - that of the image
   */
  readonly runAsUser?: number;

  /**
   * How volumes get the SELinux label. Since Kubernetes 1.33.
   *
   * @default - Kubernetes decides
   */
  readonly seLinuxChangePolicy?: SeLinuxChangePolicy;

  /**
   * The SELinux label of the containers.
   *
   * @default - the container runtime decides
   */
  readonly seLinuxOptions?: SeLinuxOptions;

  /**
   * The seccomp profile of the containers.
   *
   * @default - the kubelet decides: unconfined, unless it is set up otherwise
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * Groups, 0 to 2147483647, that the containers belong to besides their own.
   *
   * @default - none
   */
  readonly supplementalGroups?: number[];

  /**
   * Whether the groups in the image count too. Since Kubernetes 1.33.
   *
   * @default - Kubernetes decides: they do
   */
  readonly supplementalGroupsPolicy?: SupplementalGroupsPolicy;

  /**
   * Kernel parameters of the pod.
   *
   * @default - none
   */
  readonly sysctls?: Sysctl[];

  /**
   * Settings for Windows nodes.
   *
   * @default - none
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/** @internal */
export const POD_SECURITY_CONTEXT = struct<PodSecurityContext>({
  appArmorProfile: field(APP_ARMOR_PROFILE),
  fsGroup: field(userId),
  fsGroupChangePolicy: field(oneOf('FsGroupChangePolicy', FsGroupChangePolicy)),
  runAsGroup: field(userId),
  runAsNonRoot: field(flag),
  runAsUser: field(userId),
  seLinuxChangePolicy: field(oneOf('SeLinuxChangePolicy', SeLinuxChangePolicy)),
  seLinuxOptions: field(SE_LINUX_OPTIONS),
  seccompProfile: field(SECCOMP_PROFILE),
  supplementalGroups: field(list(userId)),
  supplementalGroupsPolicy: field(oneOf('SupplementalGroupsPolicy', SupplementalGroupsPolicy)),
  sysctls: field(list(SYSCTL)),
  windowsOptions: field(WINDOWS_SECURITY_CONTEXT_OPTIONS),
});
