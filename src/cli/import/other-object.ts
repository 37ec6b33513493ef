import { Place } from '../../checks/place';
import { Expression, literal } from '../../codec/expression';
import { JsonObject, conform, isObject, mapped } from '../../manifest/conform';
import { TypeName } from '../../manifest/json';
import { Kind, kindOf } from '../../manifest/kinds';

/** The kinds that are written as the typed objects of cdk8s-plus-27; of those, a `kplus.k8s.KubeConfigMap` makes a ConfigMap. */
const TYPED: readonly Kind[] = [
  'ClusterRole', 'ClusterRoleBinding', 'ConfigMap', 'Namespace', 'PriorityClass', 'Role', 'RoleBinding', 'Secret', 'ServiceAccount',
];

/** What of the metadata the typed objects keep as it is. */
const METADATA = ['name', 'namespace', 'labels', 'annotations'];

/** Fields without which the typed objects do not compile. */
const REQUIRED: { readonly [type in TypeName]?: readonly string[] } = {
  ClusterRoleBinding: ['roleRef'],
  RoleBinding: ['roleRef'],
  PriorityClass: ['value'],
  PolicyRule: ['verbs'],
  RoleRef: ['apiGroup', 'kind', 'name'],
  Subject: ['kind', 'name'],
};

/** The fields of ConfigMaps and Secrets that hold files. */
const FILES = ['data', 'stringData'];

/** Fields of rules that the typed objects know by another name. */
const RENAMED: { [field: string]: string } = { nonResourceURLs: 'nonResourceUrLs' };

/** How an object other than a DaemonSet is made. */
export interface ObjectCode {
  readonly className: string;
  readonly props: Expression;
}

/**
 * How an object other than a DaemonSet is made.
 *
 * @param object the object
 * @param files what the files of a ConfigMap or Secret are written as
 */
export function objectCode(object: any, files: (expression: Expression) => Expression): ObjectCode {
  const { apiVersion, kind, ...fields } = mapped(object, (_, value) => value);
  const isKnown = isTyped({ apiVersion, kind, ...fields });
  return {
    className: isKnown ? `kplus.k8s.Kube${kind}` : 'ApiObject',
    props: {
      object: Object.entries(isKnown ? fields : { apiVersion, kind, ...fields }).map(([field, value]) => {
        const expression = jsonExpression(value, isKnown && field === 'rules' ? RENAMED : {});
        return [field, FILES.includes(field) ? files(expression) : expression];
      }),
    },
  };
}

/** Whether there is a typed object that says all of it: what it does not know, it would leave out. */
function isTyped(object: JsonObject): boolean {
  const { type, served } = kindOf(object.apiVersion, object.kind);
  if (served !== undefined || !TYPED.includes(type as Kind)) { return false; }
  const { value, unknown, wrong } = conform(object, type);
  return unknown.length + wrong.length === 0 && object.status === undefined
    && Object.keys(mapped((object.metadata ?? {}) as JsonObject, () => true)).every((field) => METADATA.includes(field))
    && Place.all(value, type).every((place) => (REQUIRED[place.type] ?? []).every((field) => place.value[field] !== undefined));
}

/** JSON as it is; cdk8s leaves out what is null. */
function jsonExpression(json: any, names: { [field: string]: string }): Expression {
  if (Array.isArray(json)) {
    return { list: json.map((item) => item === null ? { name: 'undefined' } : jsonExpression(item, names)) };
  }
  return isObject(json)
    ? {
      object: Object.entries(mapped(json, (_, value) => value)).map(([key, value]) =>
        [Object.hasOwn(names, key) ? names[key] : key, jsonExpression(value, names)]),
    }
    : literal(json);
}
