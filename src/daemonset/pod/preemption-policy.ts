/**
 * Whether a pod that finds no room pushes out others of lower priority.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class
 */
export enum PreemptionPolicy {
  /** It does. */
  PREEMPT_LOWER_PRIORITY = 'PreemptLowerPriority',

  /** It waits until there is room. */
  NEVER = 'Never',
}
