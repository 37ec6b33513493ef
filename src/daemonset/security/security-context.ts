import { AppArmorProfile, APP_ARMOR_PROFILE } from './app-armor-profile';
import { Capabilities, CAPABILITIES } from './capabilities';
import { ProcMount } from './proc-mount';
import { SeLinuxOptions, SE_LINUX_OPTIONS } from './se-linux-options';
import { SeccompProfile, SECCOMP_PROFILE } from './seccomp-profile';
import { WINDOWS_SECURITY_CONTEXT_OPTIONS, WindowsSecurityContextOptions } from './windows-security-context-options';
import { checked, flag, oneOf } from '../../codec/codec';
import { userId } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { field, struct } from '../../codec/struct';

/**
 * Privileges and restrictions of a container. They go before those of the pod.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export interface SecurityContext {
  /**
   * Whether a process can gain more privileges than its parent has, as through set-user-ID programs.
   *
   * It cannot be false in a privileged container, nor beside the capability `CAP_SYS_ADMIN`.
   *
   * @default - Kubernetes decides: yes
   */
  readonly allowPrivilegeEscalation?: boolean;

  /**
   * The AppArmor profile. Since Kubernetes 1.30.
   *
   * @default - that of the pod
   */
  readonly appArmorProfile?: AppArmorProfile;

  /**
   * Linux capabilities that the container gets or loses.
   *
   * @default - those that the container runtime gives
   */
  readonly capabilities?: Capabilities;

  /**
   * Whether the container has all that root on the node has.
   *
   * @default - Kubernetes decides: no
   */
  readonly privileged?: boolean;

  /**
   * What the container sees of `/proc`.
   *
   * @default - Kubernetes decides: `ProcMount.DEFAULT`
   */
  readonly procMount?: ProcMount;

  /**
   * Whether the container can only read its root file system.
   *
   * @default - Kubernetes decides: no
   */
  readonly readOnlyRootFilesystem?: boolean;

  /**
   * The group that the container runs as, 0 to 2147483647.
   *
   * @default - that of the pod, otherwise that of the image
   */
  readonly runAsGroup?: number;

  /**
   * Whether the kubelet refuses to run the container as root.
   *
   * @default - as the pod says
   */
  readonly runAsNonRoot?: boolean;

  /**
   * The user that the container runs as, 0 to 2147483647.
   *
   * @default - that of the pod, otherwise that of the image
   */
  readonly runAsUser?: number;

  /**
   * The SELinux label.
   *
   * @default - that of the pod, otherwise the container runtime decides
   */
  readonly seLinuxOptions?: SeLinuxOptions;

  /**
   * The seccomp profile.
   *
   * @default - that of the pod
   */
  readonly seccompProfile?: SeccompProfile;

  /**
   * Settings for Windows nodes.
   *
   * @default - those of the pod
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/** @internal */
export const SECURITY_CONTEXT = checked(struct<SecurityContext>({
  allowPrivilegeEscalation: field(flag),
  appArmorProfile: field(APP_ARMOR_PROFILE),
  capabilities: field(CAPABILITIES),
  privileged: field(flag),
  procMount: field(oneOf('ProcMount', ProcMount)),
  readOnlyRootFilesystem: field(flag),
  runAsGroup: field(userId),
  runAsNonRoot: field(flag),
  runAsUser: field(userId),
  seLinuxOptions: field(SE_LINUX_OPTIONS),
  seccompProfile: field(SECCOMP_PROFILE),
  windowsOptions: field(WINDOWS_SECURITY_CONTEXT_OPTIONS),
}), obeying('SecurityContext'));
