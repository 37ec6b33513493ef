/**
 * What a persistent volume is to a container.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-mode
 */
export enum PersistentVolumeMode {
  /** A directory; it is mounted (`volume.mount`). */
  FILESYSTEM = 'Filesystem',

  /** A block device without a file system; it is attached (`volume.device`). */
  BLOCK = 'Block',
}
