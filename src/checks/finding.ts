/** How bad a finding is: an error stops synthesis. */
export type Severity = 'error' | 'warning';

/** Something that a rule has against a manifest. */
export interface Problem {
  /** The path in the manifest, such as `spec.template.spec.containers[0].name`. */
  readonly path: string;

  /** What is wrong, with the bad value shown, and what to write instead. */
  readonly message: string;
}

/** A rule over plain DaemonSet manifests: the JSON that a cluster would take. */
export interface Rule {
  /** The id in kebab-case, which is also the name of the rule's file. */
  readonly id: string;
  readonly severity: Severity;

  /** Everything that this rule has against the manifest. */
  find(daemonSet: any): Problem[];
}

/** A problem, with the rule that found it. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;

  /** The finding as people read it. */
  readonly text: string;
}
