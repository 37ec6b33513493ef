/** The versions of Kubernetes that clusters have: minor versions such as `1.34`, without a patch. */
export interface KubernetesVersions {
  /** The oldest. */
  readonly oldest: string;

  /** The newest. */
  readonly newest: string;
}

/** Those that the project serves. */
export const SUPPORTED_VERSIONS: KubernetesVersions = { oldest: '1.34', newest: '1.37' };

/** What came with a version of Kubernetes, or went after one. */
export interface Lifetime {
  /** The first version that has it; every one if not given. */
  readonly since?: string;

  /** The last version that has it; every one if not given. */
  readonly until?: string;
}

/** Whether some version of a range has it. */
export function isInSome({ since, until }: Lifetime, { oldest, newest }: KubernetesVersions): boolean {
  return (since === undefined || minor(since) <= minor(newest)) && (until === undefined || minor(until) >= minor(oldest));
}

/** Whether every version of a range has it. */
export function isInEvery({ since, until }: Lifetime, { oldest, newest }: KubernetesVersions): boolean {
  return (since === undefined || minor(since) <= minor(oldest)) && (until === undefined || minor(until) >= minor(newest));
}

function minor(version: string): number {
  const [, number] = /^1\.(\d+)$/.exec(version) ?? [];
  if (number === undefined) { throw new Error(`"${version}" is not a version of Kubernetes, write one such as "1.34"`); }
  return Number(number);
}
