import { isDeepStrictEqual } from 'util';
import { JsonObject, isObject, mapped } from './conform';
import { Json } from './json';
import { FieldType, SCHEMA, fieldType } from './schema';

/** What the API server writes where a field is not given, by type and field; a function where it depends on other fields. */
const DEFAULTS: { readonly [type: string]: { readonly [field: string]: unknown } } = {
  DaemonSetSpec: { revisionHistoryLimit: 10 },
  DaemonSetUpdateStrategy: { type: 'RollingUpdate', rollingUpdate: {} },
  RollingUpdateDaemonSet: { maxUnavailable: 1, maxSurge: 0 },
  PodSpec: {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
  },
  Container: {
    imagePullPolicy: ({ image }: Json<'Container'>) => pullPolicy(image), terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File',
  },
  ContainerPort: { protocol: 'TCP' },
  ObjectFieldSelector: { apiVersion: 'v1' },
  ResourceFieldSelector: { divisor: '0' },
  Probe: { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 },
  HTTPGetAction: { scheme: 'HTTP' },
  GRPCAction: { service: '' },
  HostPathVolumeSource: { type: '' },
  SecretVolumeSource: { defaultMode: 0o644 },
  ConfigMapVolumeSource: { defaultMode: 0o644 },
  DownwardAPIVolumeSource: { defaultMode: 0o644 },
  ProjectedVolumeSource: { defaultMode: 0o644 },
  ServiceAccountTokenProjection: { expirationSeconds: 3600 },
  PersistentVolumeClaimSpec: { volumeMode: 'Filesystem' },
  ISCSIVolumeSource: { iscsiInterface: 'default' },
  AzureDiskVolumeSource: { cachingMode: 'ReadWrite', fsType: 'ext4', readOnly: false, kind: 'Shared' },
};

/** Annotations that the API server and kubectl write by themselves. */
const WRITTEN_BY_OTHERS = ['deprecated.daemonset.template.generation', 'kubectl.kubernetes.io/last-applied-configuration'];

/**
 * A DaemonSet without what says nothing: what the API server would fill in by itself, empties that mean "unset", and
 * what the API server and kubectl have written into it. The API server stores the same for both.
 *
 * @param daemonSet a DaemonSet that conforms to the schema
 */
export function withoutDefaults(daemonSet: Json<'DaemonSet'>): Json<'DaemonSet'> {
  const json: Json<'DaemonSet'> = fieldsOf({ ...daemonSet, metadata: ownMetadata(daemonSet.metadata ?? {}) }, 'DaemonSet');
  const { updateStrategy } = json.spec ?? {};
  return updateStrategy?.rollingUpdate === undefined ? json
    : { ...json, spec: { ...json.spec, updateStrategy: { type: 'RollingUpdate', ...updateStrategy } } };
}

function ownMetadata({ annotations = {}, ...metadata }: Json<'ObjectMeta'>): JsonObject {
  return { ...metadata, annotations: mapped(annotations, (key, value) => WRITTEN_BY_OTHERS.includes(key) ? undefined : value) };
}

function fieldsOf(object: JsonObject, typeName: string): JsonObject {
  // What stands beside `OnDelete` is kept as it is, without defaults.
  if (typeName === 'DaemonSetUpdateStrategy' && object.type === 'OnDelete') { return object; }
  const completed = COMPLETED[typeName]?.(object) ?? object;
  const defaults = DEFAULTS[typeName] ?? {};
  return mapped(completed, (key, child) => {
    const type = fieldType(SCHEMA[typeName][key]);
    const value = valueOf(child, type);
    const declared = defaults[key];
    const preset = typeof declared === 'function' ? declared(object) : declared;
    const redundant = isUnset(value, type) || (preset !== undefined && isDeepStrictEqual(value, preset));
    return redundant ? undefined : value;
  });
}

/** What has to be written out, because the API of this library asks for it where a manifest need not. */
const COMPLETED: { readonly [type: string]: (object: JsonObject) => JsonObject } = {
  HTTPGetAction: (action) => action.path === undefined || action.path === '' ? { ...action, path: '/' } : action,
  Volume: (volume) => Object.keys(volume).length === 1 ? { ...volume, emptyDir: {} } : volume,
  PodSpec: ({ serviceAccount, ...spec }) => spec.serviceAccountName || !serviceAccount ? spec : { ...spec, serviceAccountName: serviceAccount },
};

function valueOf(value: unknown, type: FieldType): unknown {
  if (SCHEMA[type.name] === undefined) { return value; }
  switch (type.of) {
    case 'list': return (value as JsonObject[]).map((item) => fieldsOf(item, type.name));
    case 'map': return mapped(value as { readonly [key: string]: JsonObject }, (_, item) => fieldsOf(item, type.name));
    default: return fieldsOf(value as JsonObject, type.name);
  }
}

/** Whether a value is the zero value of a field for which that means "unset". */
function isUnset(value: unknown, type: FieldType): boolean {
  if (type.of !== 'one') {
    return Object.keys(value as object).length === 0;
  }
  return !type.zeroCounts && (isObject(value) ? Object.keys(value).length === 0 : value === '' || value === false || value === 0);
}

const IMAGE = /^(?:[\w.-]+(?::\d+)?\/)?[a-z0-9][a-z0-9._/-]*(?::(\w[\w.-]{0,127}))?(@[\w+.-]+:[0-9a-f]{32,})?$/;

/** The default of `imagePullPolicy`: by the tag. Undefined where readers of images differ: what is written then stays. */
function pullPolicy(image: string | undefined): string | undefined {
  const parts = IMAGE.exec(image ?? '');
  if (parts === null) { return undefined; }
  const [, tag, digest] = parts;
  if (tag === 'latest' && digest !== undefined) { return undefined; }
  return tag === 'latest' || (tag === undefined && digest === undefined) ? 'Always' : 'IfNotPresent';
}
