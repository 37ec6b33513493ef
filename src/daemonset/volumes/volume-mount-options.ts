import { BindMountOption } from './bind-mount-option';
import { MountPropagation } from './mount-propagation';
import { RecursiveReadOnly } from './recursive-read-only';
import { flag, list, oneOf } from '../../codec/codec';
import { descendingPath } from '../../codec/formats';
import { Fields, field } from '../../codec/struct';

/** Options of a volume mount. */
export interface VolumeMountOptions {
  /**
   * Whether the container can only read.
   *
   * @default - nothing is written, which Kubernetes takes as no
   */
  readonly readOnly?: boolean;

  /**
   * The directory or file of the volume that is mounted: a relative path without `..`. Not together with `subPathExpr`.
   *
   * A mounted `subPath` of a ConfigMap or Secret never follows changes.
   *
   * @default - the whole volume
   */
  readonly subPath?: string;

  /**
   * The same, with `$(NAME)` for environment variables of the container. Not together with `subPath`.
   *
   * @default - the whole volume
   */
  readonly subPathExpr?: string;

  /**
   * Whether mounts that are made later pass between the node and the container.
   *
   * @default - nothing is written, which Kubernetes takes as `MountPropagation.NONE`
   */
  readonly mountPropagation?: MountPropagation;

  /**
   * Whether a read-only mount is read-only all the way down. It needs `readOnly: true` and no mount propagation. Since Kubernetes 1.31.
   *
   * @default - nothing is written, which Kubernetes takes as `RecursiveReadOnly.DISABLED`
   */
  readonly recursiveReadOnly?: RecursiveReadOnly;

  /**
   * What is not allowed on the volume in this container. Not for volumes of images. Since Kubernetes 1.37; an API server drops it
   * unless the feature gate `VolumeBindMountOptions` is on.
   *
   * @default - nothing is written: what the volume itself allows
   */
  readonly bindMountOptions?: BindMountOption[];
}

/** @internal */
export const VOLUME_MOUNT_OPTIONS: Fields<VolumeMountOptions> = {
  readOnly: field(flag),
  subPath: field(descendingPath),
  subPathExpr: field(descendingPath),
  mountPropagation: field(oneOf('MountPropagation', MountPropagation)),
  recursiveReadOnly: field(oneOf('RecursiveReadOnly', RecursiveReadOnly)),
  bindMountOptions: field(list(oneOf('BindMountOption', BindMountOption))),
};
