import * as kplus from 'cdk8s-plus-27';
import { FileSystemVolumeOptions } from './volume-options';

/** Options of a block device that is reached over iSCSI. */
export interface IscsiVolumeOptions extends FileSystemVolumeOptions {
  /**
   * Further portals of the target, as `host` or `host:port`.
   *
   * @default - none
   */
  readonly portals?: string[];

  /**
   * The interface over which the target is reached.
   *
   * @default - Kubernetes decides: `default`, which is TCP
   */
  readonly iscsiInterface?: string;

  /**
   * The name under which the node logs in: an IQN, EUI or NAA name.
   *
   * @default - the node's own
   */
  readonly initiatorName?: string;

  /**
   * Whether discovery authenticates with CHAP; it needs `secretRef`.
   *
   * @default - no
   */
  readonly chapAuthDiscovery?: boolean;

  /**
   * Whether sessions authenticate with CHAP; it needs `secretRef`.
   *
   * @default - no
   */
  readonly chapAuthSession?: boolean;

  /**
   * The Secret for CHAP.
   *
   * @default - none
   */
  readonly secretRef?: kplus.ISecret;
}

/** Options of a block device on a Fibre Channel network: either `targetWwns` with `lun`, or `wwids`. */
export interface FcVolumeOptions extends FileSystemVolumeOptions {
  /**
   * The worldwide names of the targets.
   *
   * @default - none; then `wwids` is needed
   */
  readonly targetWwns?: string[];

  /**
   * The number of the unit at the targets, from 0 to 255.
   *
   * @default - none; needed with `targetWwns`
   */
  readonly lun?: number;

  /**
   * The worldwide identifiers of the device.
   *
   * @default - none; then `targetWwns` is needed
   */
  readonly wwids?: string[];
}

/** Options of a volume that a program on the node mounts. */
export interface FlexVolumeOptions extends FileSystemVolumeOptions {
  /**
   * Options for the driver. The keys under `kubernetes.io` and `k8s.io` are reserved.
   *
   * @default - nothing
   */
  readonly options?: { [key: string]: string };

  /**
   * The Secret that the driver is given.
   *
   * @default - none
   */
  readonly secretRef?: kplus.ISecret;
}
