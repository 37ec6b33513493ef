/**
 * Whether mounts that are made after the container has started pass between the node and the container.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation
 */
export enum MountPropagation {
  /** Neither way; what Kubernetes takes where nothing is written. */
  NONE = 'None',

  /** The container sees what the node mounts below the volume. */
  HOST_TO_CONTAINER = 'HostToContainer',

  /** Both ways: the node also sees what the container mounts. An API server takes it in privileged containers only. */
  BIDIRECTIONAL = 'Bidirectional',
}
