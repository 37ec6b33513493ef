/**
 * How the volumes of a pod get its SELinux label.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export enum SeLinuxChangePolicy {
  /** The container runtime relabels every file. */
  RECURSIVE = 'Recursive',

  /** The volume is mounted with the label, where its kind can do so. */
  MOUNT_OPTION = 'MountOption',
}
