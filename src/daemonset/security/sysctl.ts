import { string, textOf } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/**
 * A kernel parameter of a pod.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
 */
export interface Sysctl {
  /** The name, such as `net.core.somaxconn`: at most 253 lower-case letters, digits, `-` and `_`, with `.` or `/` between. */
  readonly name: string;

  /** The value. */
  readonly value: string;
}

/** @internal */
export const SYSCTL = struct<Sysctl>({ name: needed(field(textOf('sysctlName'))), value: needed(field(string)) });
