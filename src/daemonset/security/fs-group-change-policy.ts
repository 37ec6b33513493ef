/**
 * When the kubelet changes the owner and permissions of a volume's files to those that `fsGroup` asks for.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export enum FsGroupChangePolicy {
  /** Each time that the volume is mounted. */
  ALWAYS = 'Always',

  /** Only when the volume's root directory does not have them yet. */
  ON_ROOT_MISMATCH = 'OnRootMismatch',
}
