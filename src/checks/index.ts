import { Place } from './place';
import { Finding, Problem, Rule, Severity } from './rule';
import { RULES } from './rules';
import { conform, Conformed, FieldFinding, isObject, JsonObject } from '../manifest/conform';
import { Json, TypeName } from '../manifest/json';
import { isCustomResource, isListOfObjects, kindOf } from '../manifest/kinds';
import { SCHEMA, VARIANTS } from '../manifest/schema';
import { shown } from '../manifest/shown';
import { GATED_FIELDS, isInEvery, isInSome, KubernetesVersions, SUPPORTED_VERSIONS } from '../manifest/versions';

export type { Finding, Problem, Rule, Severity } from './rule';

/** What is checked against. */
export interface CheckOptions {
  /**
   * The versions of Kubernetes that the objects are for: what any of them refuses is an error.
   *
   * @default - those that the project serves
   */
  readonly versions?: KubernetesVersions;
}

/**
 * Everything that there is against objects: values of a wrong type or format, then the findings of the rules, from the top of each
 * object down. Of a kind that is not known here only the metadata are looked at.
 *
 * @param objects the JSON that a cluster would take, whatever is missing in it; a `List` stands for its items
 */
export function check(objects: readonly unknown[], { versions = SUPPORTED_VERSIONS }: CheckOptions = {}): Finding[] {
  return objects.flatMap((object, i) => checkObject(object, '', versions).map((found) => ({ ...found, object: i })));
}

function checkObject(object: unknown, above: string, versions: KubernetesVersions): Finding[] {
  if (!isObject(object)) {
    return [finding('schema', 'error', above, `${object === undefined || object === null ? 'it' : shown(object)} is no object, write one with apiVersion and kind`)];
  }
  const { apiVersion, kind, items } = object;
  if (isListOfObjects(apiVersion, kind) && Array.isArray(items)) {
    return items.flatMap((item, i) => checkObject(item, joined(above, `items[${i}]`), versions));
  }
  const { type, served } = kindOf(apiVersion, kind);
  const isOpen = isCustomResource(apiVersion, kind);
  const conformed: Conformed<TypeName> = type === 'OtherObject' ? conform({ metadata: object.metadata }, type) : conform(object, type);
  return [
    ...['apiVersion', 'kind'].filter((field) => typeof object[field] !== 'string' || object[field] === '')
      .map((field) => finding('required', 'error', joined(above, field), 'is missing, Kubernetes wants it')),
    ...served === undefined || typeof apiVersion !== 'string' ? []
      : [finding('api-version', 'error', joined(above, 'apiVersion'), `${shown(apiVersion)} has no ${kind}, write ${shown(served)}`)],
    // Custom resources get fields with every version of their own.
    ...fieldFindings(conformed, above).filter(({ rule }) => !(isOpen && rule === 'unknown-field')),
    ...checkRules(type, withParts(type, conformed.value), versions, above),
    ...gatedFindings(type, conformed.value, above),
  ];
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

function fieldFindings({ unknown, wrong, malformed, missing }: Conformed<TypeName>, above: string): Finding[] {
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
 * The findings of the rules for an object whose values are of their types: what the construct has written.
 *
 * @param type its type
 * @param object the JSON; a DaemonSet has a pod spec
 * @param versions the versions of Kubernetes that it is for
 * @param above its path in the manifest
 */
export function checkRules<T extends TypeName>(type: T, object: Json<T>, versions = SUPPORTED_VERSIONS, above = ''): Finding[] {
  const findings: Finding[] = [];
  new Place(object, type).visit((place) => {
    for (const rule of rulesAbout(place.type)) {
      if (!isInSome(rule, versions)) { continue; }
      for (const { path, message } of rule.find(place.value, place)) {
        findings.push(finding(rule.id, rule.severity, joined(above, joined(place.path, path)), message));
      }
    }
  });
  return findings;
}

/**
 * What the errors among the rules have against an object that stands in no manifest yet, whatever version of Kubernetes it is for.
 *
 * @param type its type
 * @param value its JSON
 */
export function problemsOf<T extends TypeName>(type: T, value: Json<T>): Problem[] {
  const place = new Place(value, type);
  return rulesAbout(type).filter((rule) => rule.severity === 'error' && isInEvery(rule, SUPPORTED_VERSIONS))
    .flatMap((rule) => rule.find(value, place));
}

/**
 * The findings that stop synthesis. A field that no Kubernetes known here has may be there for one to come; not in metadata, which
 * get none any more.
 */
export function stopping(findings: Finding[]): Finding[] {
  const mayCome = ({ rule, path }: Finding) => rule === 'unknown-field' && !/^(spec\.template\.)?metadata\./.test(path);
  return findings.filter((found) => found.severity === 'error' && !mayCome(found));
}

/** The fields that an API server drops without a word, as long as nobody has turned them on. */
function gatedFindings(type: TypeName, object: JsonObject | undefined, above: string): Finding[] {
  return object === undefined ? [] : Place.all(object, type).flatMap((place) => Object.keys(place.value).flatMap((field) => {
    const gated = GATED_FIELDS[`${place.type}.${field}`];
    return gated === undefined ? [] : [finding('gated-field', 'warning', joined(above, joined(place.path, field)),
      `an API server drops it unless the feature gate ${gated.gate} is on, which it is not by itself (${gated.stage} since Kubernetes ${gated.since})`)];
  }));
}

/** A field that is not there: refused in a DaemonSet, misspelt, or one that no Kubernetes known here has. */
function unknownFieldRule({ isForbidden = false, nearest }: FieldFinding): string {
  return isForbidden ? 'forbidden-field' : nearest === undefined ? 'unknown-field' : 'misspelt-field';
}

const NONE: readonly Rule[] = [];
let sorted: { readonly rules: readonly Rule[]; readonly byType: Map<string, readonly Rule[]> } = { rules: NONE, byType: new Map() };

/** The rules about a type. */
function rulesAbout(type: TypeName): readonly Rule[] {
  // Somebody may have added or removed a rule at the end since.
  if (sorted.rules.length !== RULES.length || sorted.rules.at(-1) !== RULES.at(-1)) {
    const byType = new Map<string, readonly Rule[]>();
    const add = (about: string, rules: readonly Rule[]) => byType.set(about, [...byType.get(about) ?? NONE, ...rules]);
    RULES.forEach((rule) => add(rule.about, [rule]));
    Object.entries(VARIANTS).forEach(([variant, general]) => add(variant, byType.get(general) ?? NONE));
    sorted = { rules: [...RULES], byType };
  }
  return sorted.byType.get(type) ?? NONE;
}

function finding(rule: string, severity: Severity, path: string, message: string): Finding {
  return { rule, severity, object: 0, path, message, text: `${path === '' ? '' : `${path}: `}${message} (${rule})` };
}

function joined(above: string, path: string): string {
  return above === '' || path === '' ? above + path : `${above}.${path}`;
}

/** The object with the parts that rules take for granted, empty where they are missing. */
function withParts(type: TypeName, object: JsonObject | undefined): JsonObject {
  const spec = 'spec' in SCHEMA[type] && { spec: type === 'DaemonSet' ? withPodSpec(object?.spec as Json<'DaemonSetSpec'>) : object?.spec ?? {} };
  return { ...object, metadata: object?.metadata ?? {}, ...spec };
}

function withPodSpec({ template = {}, ...spec }: Json<'DaemonSetSpec'> = {}): Json<'DaemonSetSpec'> {
  return { ...spec, template: { ...template, spec: template.spec ?? {} } };
}
