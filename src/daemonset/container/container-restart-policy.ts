/**
 * When the kubelet restarts a container.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
 */
export enum ContainerRestartPolicy {
  /** Whenever it ends. An init container with this policy is a sidecar: it runs beside the containers (since Kubernetes 1.29). */
  ALWAYS = 'Always',

  /** When it ends with an exit code other than 0. Since Kubernetes 1.35. */
  ON_FAILURE = 'OnFailure',

  /** Never, unless a restart rule says so. Since Kubernetes 1.35. */
  NEVER = 'Never',
}
