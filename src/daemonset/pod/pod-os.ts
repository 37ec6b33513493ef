import { oneOf } from '../../codec/codec';
import { wrapped } from '../../codec/struct';

/**
 * The operating system of a pod.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-os
 */
export enum OsName {
  /** Linux. */
  LINUX = 'linux',

  /** Windows. */
  WINDOWS = 'windows',
}

/** @internal */
export const POD_OS = wrapped('name', oneOf('OsName', OsName));
