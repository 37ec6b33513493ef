import { text } from '../../codec/codec';
import { string } from '../../codec/formats';
import { needed, own, struct } from '../../codec/struct';

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

const SYSCTL_NAME = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

const sysctlName = text((v) => v.length <= 253 && SYSCTL_NAME.test(v) ? undefined
  : 'is not the name of a kernel parameter, write a name such as "net.core.somaxconn"');

/** @internal */
export const SYSCTL = struct<Sysctl>({ name: needed(own(sysctlName)), value: needed(own(string)) });
