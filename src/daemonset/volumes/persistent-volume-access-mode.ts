/**
 * Who can mount a persistent volume, and how.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export enum PersistentVolumeAccessMode {
  /** The pods of one node, for reading and writing. */
  READ_WRITE_ONCE = 'ReadWriteOnce',

  /** The pods of many nodes, for reading. */
  READ_ONLY_MANY = 'ReadOnlyMany',

  /** The pods of many nodes, for reading and writing. */
  READ_WRITE_MANY = 'ReadWriteMany',

  /** One pod of the cluster, for reading and writing; it excludes the others. */
  READ_WRITE_ONCE_POD = 'ReadWriteOncePod',
}
