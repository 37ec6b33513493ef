/**
 * What a taint does to pods that do not tolerate it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export enum TaintEffect {
  /** New pods are not scheduled onto the node; running ones stay. */
  NO_SCHEDULE = 'NoSchedule',

  /** The scheduler avoids the node when it can. */
  PREFER_NO_SCHEDULE = 'PreferNoSchedule',

  /** New pods are not scheduled onto the node, and running ones are evicted. */
  NO_EXECUTE = 'NoExecute',
}
