/**
 * What is not allowed on a mounted volume. It means something on Linux only.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export enum BindMountOption {
  /** No file can be run. */
  NO_EXEC = 'noexec',

  /** Device files are none. */
  NO_DEV = 'nodev',

  /** Files run with the rights of who runs them, never with those of their owner. */
  NO_SUID = 'nosuid',
}
