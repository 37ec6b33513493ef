/**
 * Which supplementary groups the processes of a pod have.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export enum SupplementalGroupsPolicy {
  /** Those of the pod, and those that the image's `/etc/group` gives its user. */
  MERGE = 'Merge',

  /** Those of the pod only. */
  STRICT = 'Strict',
}
