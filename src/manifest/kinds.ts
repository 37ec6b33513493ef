import { TypeName } from './json';

/** The kinds that are known here, each in the version of its API that clusters serve. A kind is the type of the same name. */
const API_VERSIONS = {
  ClusterRole: 'rbac.authorization.k8s.io/v1',
  ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  ConfigMap: 'v1',
  DaemonSet: 'apps/v1',
  Namespace: 'v1',
  PodMonitor: 'monitoring.coreos.com/v1',
  PriorityClass: 'scheduling.k8s.io/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  Secret: 'v1',
  Service: 'v1',
  ServiceAccount: 'v1',
  ServiceMonitor: 'monitoring.coreos.com/v1',
} as const satisfies { readonly [kind in TypeName]?: string };

/** A kind that is known here. */
export type Kind = keyof typeof API_VERSIONS;

/** The kinds that are known here. */
export const KINDS = Object.keys(API_VERSIONS) as Kind[];

/** What there is to know about the kind of an object. */
export interface KindOfObject {
  /** The type of the object: `OtherObject` where the kind is not known here. */
  readonly type: Kind | 'OtherObject';

  /** The version that clusters serve, where it is another one. */
  readonly served?: string;
}

/** The kind of an object, by what it says of itself. */
export function kindOf(apiVersion: unknown, kind: unknown): KindOfObject {
  if (typeof kind !== 'string' || !Object.hasOwn(API_VERSIONS, kind)) { return { type: 'OtherObject' }; }
  const served = API_VERSIONS[kind as Kind];
  if (apiVersion === served) { return { type: kind as Kind }; }
  return isOwnGroup(apiVersion) || groupOf(apiVersion) === groupOf(served) ? { type: kind as Kind, served } : { type: 'OtherObject' };
}

/** Whether an object is a list of others, as kubectl takes one apart. */
export function isListOfObjects(apiVersion: unknown, kind: unknown): boolean {
  return kind === 'List' ? apiVersion === 'v1' : typeof kind === 'string' && kind.endsWith('List') && Object.hasOwn(API_VERSIONS, kind.slice(0, -'List'.length));
}

/** Whether an object is of a group that is not one of Kubernetes' own. */
export function isCustomResource(apiVersion: unknown, kind: unknown): boolean {
  return typeof kind === 'string' && !isOwnGroup(apiVersion);
}

/** Groups with a domain outside `k8s.io` are for everybody. */
function isOwnGroup(apiVersion: unknown): boolean {
  const group = groupOf(apiVersion);
  return !group.includes('.') || /(^|\.)k8s\.io$/.test(group);
}

function groupOf(apiVersion: unknown): string {
  const [group, version] = (typeof apiVersion === 'string' ? apiVersion : '').split('/');
  return version === undefined ? '' : group;
}
