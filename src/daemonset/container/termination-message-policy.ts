/**
 * Where the kubelet takes the message from that says why a container ended.
 *
 * @see https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/
 */
export enum TerminationMessagePolicy {
  /** From the termination message file. */
  FILE = 'File',

  /** From the file, or from the end of the container's log when the file is empty and the container failed. */
  FALLBACK_TO_LOGS_ON_ERROR = 'FallbackToLogsOnError',
}
