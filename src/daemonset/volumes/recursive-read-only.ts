/**
 * Whether a read-only mount is also read-only for what is mounted below it.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#recursive-read-only-mounts
 */
export enum RecursiveReadOnly {
  /** Mounts below it may be writable; what Kubernetes takes where nothing is written. */
  DISABLED = 'Disabled',

  /** Read-only all the way down where the node's kernel and container runtime can do that. */
  IF_POSSIBLE = 'IfPossible',

  /** Read-only all the way down; the container does not start on a node that cannot do that. */
  ENABLED = 'Enabled',
}
