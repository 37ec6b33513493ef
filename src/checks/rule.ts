import { Place } from './place';
import { Json, TypeName } from '../manifest/json';
import { Lifetime } from '../manifest/versions';

/** How bad a finding is: an error stops synthesis. */
export type Severity = 'error' | 'warning';

/** Whose verdict an error is: an API server refuses the manifest, or takes it and it never runs. */
export type Verdict = 'api-server' | 'never-runs';

/** Something that a rule has against an object. */
export interface Problem {
  /** The path from the object that the rule is about, such as `ports[0].name`; empty for the object itself. */
  readonly path: string;

  /** What is wrong, with the bad value shown, and what to write instead. */
  readonly message: string;
}

/** A rule over the plain JSON of one type. What a field has to be alone is no rule: the schema names its format. */
export interface Rule<T extends TypeName = TypeName> extends Lifetime {
  /** The id in kebab-case, which is also the name of the rule's file. */
  readonly id: string;

  /** What holds where the rule does, in a sentence for people. */
  readonly summary: string;
  readonly severity: Severity;
  readonly verdict: Verdict;

  /** The type that it looks at: also the folder of its file, in kebab-case. */
  readonly about: T;

  /** Everything that it has against an object of that type, whose values are of their types and any of which may be missing. */
  find(value: Json<T>, place: Place): Problem[];
}

/** A finding, as people read it and as machines do. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;

  /** Which of the objects it is about: its index. */
  readonly object: number;

  /** The path in that object, such as `spec.template.spec.containers[0].name`. */
  readonly path: string;
  readonly message: string;

  /** The path, the message and the rule in one line. */
  readonly text: string;
}

/** No problem, or the one whose condition holds. */
export function problemIf(condition: boolean, path: string, message: () => string): Problem[] {
  return condition ? [{ path, message: message() }] : [];
}

/** A problem for each item whose key an earlier item has already. */
export function repeated<T>(items: readonly T[], key: (item: T) => string | undefined, problem: (item: T, key: string) => Problem): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const item of items) {
    const k = key(item);
    if (k === undefined) { continue; }
    if (seen.has(k)) { problems.push(problem(item, k)); }
    seen.add(k);
  }
  return problems;
}
