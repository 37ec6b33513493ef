import { Expression, literal } from '../../codec/expression';
import { conform, isObject, mapped } from '../../manifest/conform';
import { Types } from '../../manifest/schema/types';

/**
 * The kinds that are written as the typed objects of cdk8s-plus-27, with the fields that these keep as they are. An object
 * that has anything else is written as a plain `ApiObject`.
 */
const TYPED: { [apiVersionAndKind: string]: string } = {
  'v1 ConfigMap': 'KubeConfigMap',
  'v1 Namespace': 'KubeNamespace',
  'v1 Secret': 'KubeSecret',
  'v1 ServiceAccount': 'KubeServiceAccount',
  'rbac.authorization.k8s.io/v1 ClusterRole': 'KubeClusterRole',
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding': 'KubeClusterRoleBinding',
  'rbac.authorization.k8s.io/v1 Role': 'KubeRole',
  'rbac.authorization.k8s.io/v1 RoleBinding': 'KubeRoleBinding',
  'scheduling.k8s.io/v1 PriorityClass': 'KubePriorityClass',
};

const TYPES: Types = {
  KubeConfigMap: { metadata: 'ObjectMeta', data: 'map<string>', binaryData: 'map<string>', immutable: 'boolean' },
  KubeNamespace: { metadata: 'ObjectMeta' },
  KubeSecret: { metadata: 'ObjectMeta', type: 'string', data: 'map<string>', stringData: 'map<string>', immutable: 'boolean' },
  KubeServiceAccount: {
    metadata: 'ObjectMeta', automountServiceAccountToken: 'boolean', imagePullSecrets: 'LocalObjectReference[]', secrets: 'LocalObjectReference[]',
  },
  KubeClusterRole: { metadata: 'ObjectMeta', rules: 'PolicyRule[]' },
  KubeClusterRoleBinding: { metadata: 'ObjectMeta', roleRef: 'RoleRef', subjects: 'Subject[]' },
  KubeRole: { metadata: 'ObjectMeta', rules: 'PolicyRule[]' },
  KubeRoleBinding: { metadata: 'ObjectMeta', roleRef: 'RoleRef', subjects: 'Subject[]' },
  KubePriorityClass: { metadata: 'ObjectMeta', value: 'int32', globalDefault: 'boolean', description: 'string', preemptionPolicy: 'string' },
  LocalObjectReference: { name: 'string' },
  ObjectMeta: { name: 'string', namespace: 'string', labels: 'map<string>', annotations: 'map<string>' },
  PolicyRule: { apiGroups: 'string[]', resources: 'string[]', resourceNames: 'string[]', nonResourceURLs: 'string[]', verbs: 'string[]' },
  RoleRef: { apiGroup: 'string', kind: 'string', name: 'string' },
  Subject: { apiGroup: 'string', kind: 'string', name: 'string', namespace: 'string' },
};

/** Fields without which the typed objects do not compile. */
const REQUIRED: { [type: string]: string[] } = {
  KubeClusterRoleBinding: ['roleRef'],
  KubeRoleBinding: ['roleRef'],
  KubePriorityClass: ['value'],
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
  const key = `${apiVersion} ${kind}`;
  const isKnown = Object.hasOwn(TYPED, key) && isTyped(fields, TYPED[key]);
  return {
    className: isKnown ? `kplus.k8s.${TYPED[key]}` : 'ApiObject',
    props: {
      object: Object.entries(isKnown ? fields : { apiVersion, kind, ...fields }).map(([field, value]) => {
        const expression = jsonExpression(value, isKnown && field === 'rules' ? RENAMED : {});
        return [field, FILES.includes(field) ? files(expression) : expression];
      }),
    },
  };
}

function isTyped(fields: any, type: string): boolean {
  const { unknown, wrong } = conform(fields, type, TYPES);
  const parts: [any, string][] = [[fields, type], [fields.roleRef, 'RoleRef'],
    ...(fields.rules ?? []).map((rule: any) => [rule, 'PolicyRule']), ...(fields.subjects ?? []).map((subject: any) => [subject, 'Subject'])];
  return unknown.length + wrong.length === 0 && parts.every(([part, name]) =>
    part === undefined || (REQUIRED[name] ?? []).every((field) => part[field] !== undefined));
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
