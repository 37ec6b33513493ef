/**
 * What must be at a host path before it is mounted.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types
 */
export enum HostPathType {
  /** Anything; nothing is checked, and where there is nothing the container runtime makes an empty directory. */
  UNSET = '',

  /** A directory; it is made (mode 0755, owned as the kubelet runs) where there is nothing. */
  DIRECTORY_OR_CREATE = 'DirectoryOrCreate',

  /** A directory; the pod waits until there is one. */
  DIRECTORY = 'Directory',

  /** A file; an empty one is made (mode 0644, owned as the kubelet runs) where there is nothing. Its directory must exist. */
  FILE_OR_CREATE = 'FileOrCreate',

  /** A file; the pod waits until there is one. */
  FILE = 'File',

  /** A UNIX socket; the pod waits until there is one. */
  SOCKET = 'Socket',

  /** A character device; the pod waits until there is one. */
  CHAR_DEVICE = 'CharDevice',

  /** A block device; the pod waits until there is one. */
  BLOCK_DEVICE = 'BlockDevice',
}
