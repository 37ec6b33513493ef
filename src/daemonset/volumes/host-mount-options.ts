import { BindMountOption } from './bind-mount-option';
import { HostPathType } from './host-path-type';
import { MountPropagation } from './mount-propagation';
import { RecursiveReadOnly } from './recursive-read-only';
import { VOLUME_MOUNT_OPTIONS } from './volume-mount-options';
import { oneOf } from '../../codec/codec';
import { dnsLabel, hostPath, nonEmpty } from '../../codec/formats';
import { Fields, field } from '../../codec/struct';

/** Options of a mount of a path of the node. */
export interface HostMountOptions {
  /**
   * The name of the volume, a DNS label.
   *
   * @default - the name that the factory states
   */
  readonly name?: string;

  /**
   * Where the container sees it.
   *
   * @default - the path on the node, unless the factory states another
   */
  readonly mountPath?: string;

  /**
   * Whether the container can only read. Nothing is written for `false`.
   *
   * @default true unless the factory states that it can be written to
   */
  readonly readOnly?: boolean;

  /**
   * What must be at the path.
   *
   * @default - what the factory states, otherwise nothing is written
   */
  readonly type?: HostPathType;

  /**
   * Whether mounts that are made later pass between the node and the container.
   *
   * @default - what the factory states, otherwise nothing is written
   */
  readonly mountPropagation?: MountPropagation;

  /**
   * Whether a read-only mount is read-only all the way down. It goes with no mount propagation only. Since Kubernetes 1.31.
   *
   * @default - nothing is written, which Kubernetes takes as `RecursiveReadOnly.DISABLED`
   */
  readonly recursiveReadOnly?: RecursiveReadOnly;

  /**
   * What is not allowed on the volume in this container. Since Kubernetes 1.37; an API server drops it unless the feature gate
   * `VolumeBindMountOptions` is on.
   *
   * @default - nothing is written: what the volume itself allows
   */
  readonly bindMountOptions?: BindMountOption[];

  /**
   * The directory or file below the path that is mounted: a relative path without `..`. Not together with `subPathExpr`.
   *
   * @default - everything at the path
   */
  readonly subPath?: string;

  /**
   * The same, with `$(NAME)` for environment variables of the container. Not together with `subPath`.
   *
   * @default - everything at the path
   */
  readonly subPathExpr?: string;
}

/** Options of a mount of a well-known path of the node. */
export interface KnownHostMountOptions extends HostMountOptions {
  /**
   * The path on the node, where a platform has it elsewhere.
   *
   * @default - the path that the factory states
   */
  readonly path?: string;
}

/** @internal */
export const HOST_MOUNT_OPTIONS: Fields<HostMountOptions> = {
  name: field(dnsLabel),
  mountPath: field(nonEmpty),
  type: field(oneOf('HostPathType', HostPathType)),
  ...VOLUME_MOUNT_OPTIONS,
};

/** @internal */
export const KNOWN_HOST_MOUNT_OPTIONS: Fields<KnownHostMountOptions> = { path: field(hostPath), ...HOST_MOUNT_OPTIONS };
