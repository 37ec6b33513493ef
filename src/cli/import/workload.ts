import { isObject } from '../../manifest/conform';

/** An object that is written as a DaemonSet. */
export interface Workload {
  /** An `apps/v1` DaemonSet. */
  readonly manifest: any;

  /** What has been changed to make it one. */
  readonly changes: string[];
}

const LEGACY = ['apps/v1beta1', 'apps/v1beta2', 'extensions/v1beta1'];

/** What a Deployment has that a DaemonSet has not. */
const OF_DEPLOYMENTS = ['replicas', 'strategy', 'progressDeadlineSeconds', 'paused', 'rollbackTo'];

/** Whether an object is a DaemonSet, of this or an earlier version of the API. */
export function isDaemonSet(object: any): boolean {
  return object.kind === 'DaemonSet' && isWorkload(object);
}

/** Whether an object says that it is a DaemonSet, of a version that is none. Other groups, such as OpenKruise's, have a kind of that name too. */
export function isMisnamedDaemonSet({ kind, apiVersion }: any): boolean {
  return kind === 'DaemonSet' && !isWorkload({ apiVersion }) && !isOfAnotherGroup(apiVersion);
}

/** Whether an object says that it is a `daemonset`, or another word that kubectl takes for one on its command line alone. */
export function isMiswrittenDaemonSet({ kind, apiVersion }: any): boolean {
  return kind !== 'DaemonSet' && /^daemonsets?$/i.test(kind) && !isOfAnotherGroup(apiVersion);
}

/** Whether a version is one of a group that Kubernetes itself does not have. */
function isOfAnotherGroup(apiVersion: string): boolean {
  return /^[^/]+\.[^/]+\//.test(apiVersion);
}

/** Whether an object is a Deployment, of this or an earlier version of the API. */
export function isDeployment(object: any): boolean {
  return object.kind === 'Deployment' && isWorkload(object);
}

/** A DaemonSet or Deployment as a DaemonSet of `apps/v1`. */
export function toWorkload(object: any): Workload {
  const changes: string[] = [];
  const manifest = { ...object, apiVersion: 'apps/v1', kind: 'DaemonSet' };
  if (isObject(object.spec)) {
    manifest.spec = { ...object.spec };
    if (object.kind === 'Deployment') {
      changes.push('it was a Deployment');
      manifest.metadata = withoutRevision(object.metadata);
      drop(manifest.spec, OF_DEPLOYMENTS, changes);
    }
    if (LEGACY.includes(object.apiVersion)) {
      changes.push(`it was written for ${object.apiVersion}`);
      modernize(manifest.spec, object, changes);
    }
  }
  return { manifest, changes };
}

/** Writes out what earlier versions filled in and `apps/v1` does not, or does differently. */
function modernize(spec: any, { kind, apiVersion }: any, changes: string[]): void {
  const labels = spec.template?.metadata?.labels;
  if (apiVersion !== 'apps/v1beta2' && !isObject(spec.selector) && isObject(labels)) {
    spec.selector = { matchLabels: labels };
    changes.push('its selector is the labels of its template');
  }
  if (kind === 'DaemonSet' && apiVersion === 'extensions/v1beta1' && !spec.updateStrategy?.type) {
    spec.updateStrategy = { ...spec.updateStrategy, type: 'OnDelete' };
    changes.push('its update strategy is OnDelete');
  }
  drop(spec, ['templateGeneration'], changes);
}

function drop(spec: any, fields: string[], changes: string[]): void {
  const dropped = fields.filter((name) => Object.hasOwn(spec, name));
  dropped.forEach((field) => delete spec[field]);
  if (dropped.length > 0) {
    changes.push(`left out: ${dropped.join(', ')}`);
  }
}

function withoutRevision(metadata: any): any {
  if (!isObject(metadata?.annotations)) { return metadata; }
  const { 'deployment.kubernetes.io/revision': _, ...annotations } = metadata.annotations;
  return { ...metadata, annotations };
}

function isWorkload({ apiVersion }: any): boolean {
  return apiVersion === 'apps/v1' || LEGACY.includes(apiVersion);
}
