/** What a container sees of `/proc`. */
export enum ProcMount {
  /** What the container runtime lets it see: sensitive paths are hidden or read-only. */
  DEFAULT = 'Default',

  /** All of it; only for pods with `hostUsers: false`. Since Kubernetes 1.33. */
  UNMASKED = 'Unmasked',
}
