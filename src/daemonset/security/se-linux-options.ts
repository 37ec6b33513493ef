import { string } from '../../codec/formats';
import { field, struct } from '../../codec/struct';

/**
 * The SELinux label of a container.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container
 */
export interface SeLinuxOptions {
  /**
   * The user of the label.
   *
   * @default - the container runtime decides
   */
  readonly user?: string;

  /**
   * The role of the label.
   *
   * @default - the container runtime decides
   */
  readonly role?: string;

  /**
   * The type of the label, such as `spc_t`.
   *
   * @default - the container runtime decides
   */
  readonly type?: string;

  /**
   * The level of the label, such as `s0:c123,c456`.
   *
   * @default - the container runtime decides
   */
  readonly level?: string;
}

/** @internal */
export const SE_LINUX_OPTIONS = struct<SeLinuxOptions>({ user: field(string), role: field(string), type: field(string), level: field(string) });
