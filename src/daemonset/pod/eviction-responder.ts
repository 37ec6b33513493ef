import { numberOf, textOf } from '../../codec/formats';
import { field, needed, struct } from '../../codec/struct';

/**
 * Somebody who is asked before a pod is evicted, and can help it to end in good order.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/
 */
export interface EvictionResponder {
  /** The name: a key with a domain of your own, such as `example.com/drain`. */
  readonly name: string;

  /** When it is asked: the highest first, from 1000 to 100000; what manages the pods has 10000. */
  readonly priority: number;
}

/** @internal */
export const EVICTION_RESPONDER = struct<EvictionResponder>({
  name: needed(field(textOf('responderName'))), priority: needed(field(numberOf('responderPriority'))),
});
