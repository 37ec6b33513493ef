import * as kplus from 'cdk8s-plus-27';
import { AzureDiskCachingMode, AzureDiskKind } from './azure-disk';
import { FileSystemVolumeOptions } from './volume-options';

/** Options of a disk that can have partitions. */
export interface PartitionedVolumeOptions extends FileSystemVolumeOptions {
  /**
   * The number of the partition, from 0 to 255.
   *
   * @default - nothing is written: the whole disk
   */
  readonly partition?: number;
}

/** Options of an Azure disk. */
export interface AzureDiskVolumeOptions extends FileSystemVolumeOptions {
  /**
   * How the node caches the disk.
   *
   * @default - Kubernetes decides: reads and writes
   */
  readonly cachingMode?: AzureDiskCachingMode;

  /**
   * What the disk is.
   *
   * @default - Kubernetes decides: a blob in a shared storage account
   */
  readonly kind?: AzureDiskKind;
}

/** Options of an OpenStack volume. */
export interface CinderVolumeOptions extends FileSystemVolumeOptions {
  /**
   * The Secret with which OpenStack is reached.
   *
   * @default - none
   */
  readonly secretRef?: kplus.ISecret;
}

/** Options of a vSphere volume. */
export interface VsphereVolumeOptions {
  /**
   * The kind of file system, such as `ext4` or `xfs`.
   *
   * @default - nothing is written: the storage decides
   */
  readonly fsType?: string;

  /**
   * The name of the storage policy.
   *
   * @default - none
   */
  readonly storagePolicyName?: string;

  /**
   * The id of the storage policy of that name.
   *
   * @default - none
   */
  readonly storagePolicyId?: string;
}
