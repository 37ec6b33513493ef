import { Place } from './place';
import { Finding, Problem, Rule, Severity } from './rule';
import { RULES } from './rules';
import { conform, Conformed, FieldFinding, isObject } from '../manifest/conform';
import { TypeName } from '../manifest/json';

export type { Finding, Problem, Rule, Severity } from './rule';

/**
 * Everything that there is against a DaemonSet manifest: values of a wrong type or format, then the findings of the rules, from the
 * top of the manifest down.
 *
 * @param daemonSet the JSON that a cluster would take, whatever is missing in it
 */
export function check(daemonSet: unknown): Finding[] {
  const conformed = conform(daemonSet, 'DaemonSet');
  return [...fieldFindings(conformed), ...checkConforming(withEmptyParts(conformed.value))];
}

/**
 * What there is against the fields of an object, each by itself: values of a wrong type or format, what is missing, what is not there.
 *
 * @param object the JSON
 * @param type its type
 * @param above its path in the manifest
 */
export function checkFields(object: unknown, type: TypeName, above: string): Finding[] {
  return fieldFindings(conform(object, type), above);
}

function fieldFindings({ unknown, wrong, malformed, missing }: Conformed, above = ''): Finding[] {
  const found = (rule: string, { path, text, nearest }: FieldFinding) =>
    finding(rule, 'error', joined(above, path), nearest === undefined ? text : `${text}; did you mean ${nearest}?`);
  return [
    ...wrong.filter(({ isRetired }) => !isRetired).map((field) => found('schema', field)),
    ...unknown.map((field) => found(unknownFieldRule(field), field)),
    ...missing.map((field) => found('required', field)),
    // What is empty and must not be is missing.
    ...malformed.filter(({ path }) => !missing.some((field) => field.path === path)).map((field) => found('format', field)),
  ];
}

/**
 * The findings of the rules for a manifest whose values are of their types and that has a pod spec: what the construct has written.
 *
 * @param daemonSet the JSON
 */
export function checkConforming(daemonSet: any): Finding[] {
  const findings: Finding[] = [];
  new Place(daemonSet, 'DaemonSet').visit((place) => {
    for (const rule of rulesAbout(place.type)) {
      for (const { path, message } of rule.find(place.value, place)) {
        findings.push(finding(rule.id, rule.severity, joined(place.path, path), message));
      }
    }
  });
  return findings;
}

/**
 * What the errors among the rules have against an object that stands in no manifest yet.
 *
 * @param type its type
 * @param value its JSON
 */
export function problemsOf(type: TypeName, value: any): Problem[] {
  const place = new Place(value, type);
  return rulesAbout(type).filter(({ severity }) => severity === 'error').flatMap((rule) => rule.find(value, place));
}

/** A field that is not there: refused in a DaemonSet, misspelt, or one that no Kubernetes known here has. */
function unknownFieldRule({ isForbidden = false, nearest }: FieldFinding): string {
  return isForbidden ? 'forbidden-field' : nearest === undefined ? 'unknown-field' : 'misspelt-field';
}

const NONE: readonly Rule[] = [];
let sorted: { readonly rules: readonly Rule[]; readonly byType: Map<string, Rule[]> } = { rules: NONE, byType: new Map() };

/** The rules about a type. */
function rulesAbout(type: string): readonly Rule[] {
  // Somebody may have added or removed a rule at the end since.
  if (sorted.rules.length !== RULES.length || sorted.rules.at(-1) !== RULES.at(-1)) {
    sorted = { rules: [...RULES], byType: new Map() };
    RULES.forEach((rule) => sorted.byType.set(rule.about, [...sorted.byType.get(rule.about) ?? NONE, rule]));
  }
  return sorted.byType.get(type) ?? NONE;
}

function finding(rule: string, severity: Severity, path: string, message: string): Finding {
  return { rule, severity, path, message, text: `${path === '' ? '' : `${path}: `}${message} (${rule})` };
}

function joined(above: string, path: string): string {
  return above === '' || path === '' ? above + path : `${above}.${path}`;
}

/** The manifest with the objects that rules take for granted, empty where they are missing. */
function withEmptyParts(daemonSet: any): any {
  const { spec = {} } = isObject(daemonSet) ? daemonSet : {};
  const { template = {} } = spec;
  return { ...daemonSet, spec: { ...spec, template: { ...template, spec: template.spec ?? {} } } };
}
