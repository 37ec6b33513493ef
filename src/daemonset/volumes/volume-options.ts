import * as kplus from 'cdk8s-plus-27';
import { EmptyDirMedium } from './empty-dir-medium';
import { HostPathType } from './host-path-type';
import { KeyFilesOptions } from './projected-source-options';
import { ImagePullPolicy } from '../common/image-pull-policy';

/** Options of a volume that can be read-only. */
export interface ReadOnlyVolumeOptions {
  /**
   * Whether the volume is read-only, in every container.
   *
   * @default - nothing is written: containers can write to it unless their mounts are read-only
   */
  readonly readOnly?: boolean;
}

/** Options of a volume with a file system. */
export interface FileSystemVolumeOptions extends ReadOnlyVolumeOptions {
  /**
   * The kind of file system, such as `ext4` or `xfs`.
   *
   * @default - nothing is written: the storage decides
   */
  readonly fsType?: string;
}

/** Options of a directory or file of the node. */
export interface HostPathVolumeOptions {
  /**
   * What must be at the path.
   *
   * @default - nothing is written: anything, as with `HostPathType.UNSET`
   */
  readonly type?: HostPathType;
}

/** Options of a directory that lives as long as its pod. */
export interface EmptyDirVolumeOptions {
  /**
   * Where the files are kept.
   *
   * @default - nothing is written: on the node's disk
   */
  readonly medium?: EmptyDirMedium;

  /**
   * How much it holds, such as `64Mi`; a pod that writes more is evicted. In memory it also bounds what can be written.
   *
   * @default - nothing is written: what the node has
   */
  readonly sizeLimit?: string;

  /**
   * The mode of the directory, from 0 to 01777 (octal). Since Kubernetes 1.37; an API server drops it unless the feature gate
   * `EmptyDirVolumeMode` is on.
   *
   * @default - Kubernetes decides: 0777
   */
  readonly mode?: number;
}

/** Options of a volume whose files Kubernetes writes. */
export interface ProjectedVolumeOptions {
  /**
   * The mode of the files that have none of their own, from 0 to 0777 (octal).
   *
   * @default - Kubernetes decides: 0644
   */
  readonly defaultMode?: number;

  /**
   * The id of the user that owns the files that have none of their own. Since Kubernetes 1.37; an API server drops it unless the
   * feature gate `AtomicWriteVolumeUserFields` is on.
   *
   * @default - Kubernetes decides: root, or the user of the containers if they all have one
   */
  readonly defaultUser?: number;
}

/** Options of a volume with the keys of a ConfigMap or Secret. */
export interface KeyFilesVolumeOptions extends KeyFilesOptions, ProjectedVolumeOptions {}

/** Options of a volume with the files of an image. */
export interface ImageVolumeOptions {
  /**
   * When the node pulls the image.
   *
   * @default - Kubernetes decides: always for the tag `latest` or none, otherwise if it is not on the node
   */
  readonly pullPolicy?: ImagePullPolicy;
}

/** Options of a volume that a CSI driver makes for each pod. */
export interface CsiVolumeOptions extends FileSystemVolumeOptions {
  /**
   * The Secret with which the driver mounts the volume.
   *
   * @default - none
   */
  readonly nodePublishSecretRef?: kplus.ISecret;

  /**
   * Attributes for the driver; each driver has its own attributes.
   *
   * @default - nothing
   */
  readonly volumeAttributes?: { [key: string]: string };
}
