import { Capability, CAPABILITY } from './capability';
import { list } from '../../codec/codec';
import { field, struct } from '../../codec/struct';

/**
 * The Linux capabilities that a container has beyond, or lacks of, those that the container runtime gives.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container
 */
export interface Capabilities {
  /**
   * Capabilities that the container gets.
   *
   * @default - none
   */
  readonly add?: Capability[];

  /**
   * Capabilities that are taken from the container; `Capability.ALL` leaves only those in `add`.
   *
   * @default - none
   */
  readonly drop?: Capability[];
}

/** @internal */
export const CAPABILITIES = struct<Capabilities>({ add: field(list(CAPABILITY)), drop: field(list(CAPABILITY)) });
