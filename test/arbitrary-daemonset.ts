import * as fc from 'fast-check';
import { ENUMS } from '../src/manifest/enums';
import { SCHEMA, fieldType } from '../src/manifest/schema';

/*
 * Random DaemonSets, drawn by walking the schema: every field of every type, with values that an API server takes.
 * What the schema cannot say (formats, enums, fields that exclude each other) stands in the two tables below.
 */

const matching = (pattern: RegExp) => fc.stringMatching(pattern);
const some = <T>(item: fc.Arbitrary<T>, maxLength = 2) => fc.array(item, { minLength: 1, maxLength });
const word = matching(/^[a-z][a-z0-9]{0,5}$/);
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const label = matching(/^[a-z]([-a-z0-9]{0,6}[a-z0-9])?$/);
const subdomain = fc.tuple(label, label).map((labels) => labels.join('.'));
const key = fc.oneof(word, fc.tuple(subdomain, word).map(([prefix, name]) => `${prefix}/${name}`));
const labelValue = matching(/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,6}[A-Za-z0-9])?$/);
const labels = fc.dictionary(key, labelValue, { minKeys: 1, maxKeys: 2 });
const prefixed = fc.tuple(subdomain, word).map((parts) => parts.join('/'));
const annotations = fc.dictionary(key, text, { minKeys: 1, maxKeys: 2 });
const path = fc.array(matching(/^[a-z0-9_.-]{0,6}[a-z0-9]$/), { minLength: 1, maxLength: 3 }).map((steps) => `/${steps.join('/')}`);
const relativePath = path.map((p) => p.slice(1)).filter((p) => !p.startsWith('..'));
const portName = matching(/^[a-z][a-z0-9]{0,6}$/);
const port = fc.integer({ min: 1, max: 65535 });
const positive = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const natural = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const ip = fc.oneof(fc.ipV4(), fc.constantFrom('fd00::10', '::1', '2001:db8::8'));
const amount = fc.oneof(fc.integer({ min: 1, max: 999 }).map((n) => `${n}Mi`), fc.constantFrom('1', '0.5', '250m', '1e3', '1.5Gi', '100k'));
const fieldPath = fc.constantFrom('metadata.name', 'metadata.namespace', 'metadata.uid', 'metadata.labels[\'app\']', 'metadata.annotations[\'x/y\']');
const oneOf = (...values: string[]) => fc.constantFrom(...values);

/** The values of fields whose type does not say enough. */
const FIELDS: { [field: string]: fc.Arbitrary<any> } = {
  'ObjectMeta.name': subdomain,
  'ObjectMeta.namespace': label,
  'ObjectMeta.labels': labels,
  'ObjectMeta.annotations': annotations,
  'ObjectMeta.finalizers': some(prefixed),
  'DaemonSetSpec.minReadySeconds': positive,
  'DaemonSetSpec.revisionHistoryLimit': natural,
  'LabelSelector.matchLabels': labels,
  'PodSpec.nodeSelector': labels,
  'PodSpec.dnsPolicy': oneOf('ClusterFirstWithHostNet', 'Default'),
  'PodSpec.restartPolicy': oneOf('Always'),
  'PodSpec.hostname': label,
  'PodSpec.hostnameOverride': subdomain,
  'PodSpec.subdomain': label,
  'PodSpec.nodeName': subdomain,
  'PodSpec.serviceAccountName': subdomain,
  'PodSpec.priorityClassName': fc.oneof(subdomain, fc.constant('system-node-critical')),
  'PodSpec.runtimeClassName': subdomain,
  'PodSpec.preemptionPolicy': oneOf('Never', 'PreemptLowerPriority'),
  'PodSpec.terminationGracePeriodSeconds': natural,
  'PodSpec.imagePullSecrets': fc.uniqueArray(subdomain.map((name) => ({ name })), { minLength: 1, maxLength: 2, selector: ({ name }) => name }),
  'PodSpec.overhead': fc.dictionary(oneOf('cpu', 'memory'), amount, { minKeys: 1 }),
  'PodOS.name': oneOf('linux', 'windows'),
  'PodReadinessGate.conditionType': key,
  'PodSchedulingGate.name': key,
  'PodSchedulingGroup.podGroupName': subdomain,
  'PodResourceClaim.name': label,
  'PodResourceClaim.resourceClaimName': subdomain,
  'PodResourceClaim.resourceClaimTemplateName': subdomain,
  'PodDNSConfig.nameservers': some(ip),
  'PodDNSConfig.searches': some(subdomain),
  'PodDNSConfigOption.name': word,
  'HostAlias.ip': ip,
  'HostAlias.hostnames': some(subdomain),
  'PodSecurityContext.fsGroup': natural,
  'PodSecurityContext.runAsUser': natural,
  'PodSecurityContext.runAsGroup': natural,
  'PodSecurityContext.supplementalGroups': some(natural),
  'PodSecurityContext.fsGroupChangePolicy': oneOf('Always', 'OnRootMismatch'),
  'PodSecurityContext.supplementalGroupsPolicy': oneOf('Merge', 'Strict'),
  'PodSecurityContext.seLinuxChangePolicy': oneOf('MountOption', 'Recursive'),
  'Sysctl.name': matching(/^kernel\.[a-z]{1,6}$/),
  'SecurityContext.runAsUser': natural,
  'SecurityContext.runAsGroup': natural,
  'SecurityContext.procMount': oneOf('Default', 'Unmasked'),
  'Capabilities.add': some(fc.oneof(oneOf('NET_ADMIN', 'BPF', 'CAP_BPF'), matching(/^[A-Z]{3,8}$/))),
  'Capabilities.drop': some(oneOf('ALL', 'all', 'NET_RAW')),
  'WindowsSecurityContextOptions.gmsaCredentialSpecName': subdomain,
  'WindowsSecurityContextOptions.runAsUserName': oneOf('ContainerAdministrator', 'NT AUTHORITY\\SYSTEM'),
  'Toleration.effect': oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
  'TopologySpreadConstraint.maxSkew': positive,
  'TopologySpreadConstraint.topologyKey': key,
  'TopologySpreadConstraint.nodeAffinityPolicy': oneOf('Honor', 'Ignore'),
  'TopologySpreadConstraint.nodeTaintsPolicy': oneOf('Honor', 'Ignore'),
  'PodAffinityTerm.topologyKey': key,
  'PodAffinityTerm.namespaces': some(label),
  'PreferredSchedulingTerm.weight': fc.integer({ min: 1, max: 100 }),
  'WeightedPodAffinityTerm.weight': fc.integer({ min: 1, max: 100 }),
  'Container.name': label,
  'Container.image': fc.tuple(subdomain, word).map(([name, tag]) => `${name}/agent:${tag}`),
  'Container.imagePullPolicy': oneOf('Always', 'IfNotPresent', 'Never'),
  'Container.terminationMessagePolicy': oneOf('File', 'FallbackToLogsOnError'),
  'Container.restartPolicy': oneOf('Always', 'OnFailure', 'Never'),
  'ContainerPort.containerPort': port,
  'ContainerPort.name': portName,
  'ContainerPort.protocol': oneOf('TCP', 'UDP', 'SCTP'),
  'ContainerPort.hostIP': ip,
  'ContainerPort.hostPort': port,
  'ContainerResizePolicy.resourceName': oneOf('cpu', 'memory'),
  'ContainerResizePolicy.restartPolicy': oneOf('NotRequired', 'RestartContainer'),
  'ContainerRestartRule.action': oneOf('Restart', 'RestartAllContainers'),
  'ContainerRestartRuleOnExitCodes.operator': oneOf('In', 'NotIn'),
  'ContainerRestartRuleOnExitCodes.values': fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 3 }),
  'EnvVar.name': fc.oneof(matching(/^[A-Z][A-Z_]{0,6}$/), matching(/^[!-<>-~]{1,6}$/)),
  'EnvFromSource.prefix': matching(/^[A-Z_]{1,4}$/),
  'ConfigMapKeySelector.name': subdomain,
  'ConfigMapKeySelector.key': relativePath.map((p) => p.replace(/\//g, '_')),
  'SecretKeySelector.name': subdomain,
  'SecretKeySelector.key': relativePath.map((p) => p.replace(/\//g, '_')),
  'ConfigMapEnvSource.name': subdomain,
  'SecretEnvSource.name': subdomain,
  'ResourceFieldSelector.containerName': label,
  'Lifecycle.stopSignal': oneOf('SIGTERM', 'SIGUSR1'),
  'ExecAction.command': some(text),
  'HTTPGetAction.port': fc.oneof(port, portName),
  'HTTPGetAction.scheme': oneOf('HTTP', 'HTTPS'),
  'HTTPGetAction.path': path,
  'TCPSocketAction.port': fc.oneof(port, portName),
  'GRPCAction.port': port,
  'HTTPHeader.name': matching(/^[A-Z][-A-Za-z]{0,6}$/),
  'SleepAction.seconds': natural,
  'VolumeMount.mountPath': path,
  'VolumeMount.bindMountOptions': fc.subarray(['noexec', 'nodev', 'nosuid'], { minLength: 1 }),
  // HTTP/2 goes with no other scheme and host.
  'HTTPGetAction.protocol': fc.constant('HTTP1'),
  'VolumeMount.recursiveReadOnly': oneOf('Disabled', 'IfPossible', 'Enabled'),
  'VolumeMount.subPath': relativePath,
  'VolumeMount.subPathExpr': relativePath.map((p) => `$(NODE_NAME)/${p}`),
  'VolumeDevice.devicePath': path,
  'Volume.name': label,
  'HostPathVolumeSource.path': fc.oneof(path, fc.constantFrom('/proc', '/sys', '/', '/var/log', '/run/xtables.lock', '/lib/modules')),
  'HostPathVolumeSource.type': oneOf('DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'),
  'EmptyDirVolumeSource.medium': oneOf('Memory', 'HugePages', 'HugePages-2Mi'),
  'EmptyDirVolumeSource.sizeLimit': amount,
  'ConfigMapVolumeSource.name': subdomain,
  'ConfigMapProjection.name': subdomain,
  'SecretVolumeSource.secretName': subdomain,
  'SecretProjection.name': subdomain,
  'KeyToPath.key': relativePath.map((p) => p.replace(/\//g, '_')),
  'KeyToPath.path': relativePath,
  'DownwardAPIVolumeFile.path': relativePath,
  'ServiceAccountTokenProjection.path': relativePath,
  'ServiceAccountTokenProjection.expirationSeconds': fc.integer({ min: 600, max: 2 ** 31 }),
  'PodCertificateProjection.keyType': oneOf('RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'),
  'PodCertificateProjection.maxExpirationSeconds': fc.integer({ min: 3600, max: 7862400 }),
  'PodCertificateProjection.signerName': prefixed,
  'ClusterTrustBundleProjection.path': relativePath,
  'ClusterTrustBundleProjection.name': subdomain,
  'ObjectFieldSelector.apiVersion': fc.constant('v1'),
  'LocalObjectReference.name': subdomain,
  'NamedReference.name': subdomain,
  'ObjectNameReference.name': subdomain,
  'PersistentVolumeClaimVolumeSource.claimName': subdomain,
  'PersistentVolumeClaimTemplate.metadata': fc.record({ labels, annotations }, { requiredKeys: ['labels'] }),
  'PersistentVolumeClaimSpec.accessModes': some(oneOf('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'), 1),
  'PersistentVolumeClaimSpec.volumeMode': oneOf('Filesystem', 'Block'),
  'PersistentVolumeClaimSpec.storageClassName': subdomain,
  'PersistentVolumeClaimSpec.volumeAttributesClassName': subdomain,
  'PersistentVolumeClaimSpec.volumeName': subdomain,
  'PersistentVolumeClaimSpec.resources': fc.record({
    requests: fc.record({ storage: amount }), limits: fc.record({ storage: fc.constant('9Ti') }),
  }, { requiredKeys: ['requests'] }),
  'CSIVolumeSource.driver': subdomain,
  'CSIVolumeSource.volumeAttributes': fc.dictionary(word, text, { minKeys: 1, maxKeys: 2 }),
  'FlexVolumeSource.driver': prefixed,
  'FlexVolumeSource.options': fc.dictionary(word, text, { minKeys: 1, maxKeys: 2 }),
  'NFSVolumeSource.path': path,
  'ISCSIVolumeSource.iqn': fc.constant('iqn.2001-04.com.example:storage.disk1'),
  'ISCSIVolumeSource.initiatorName': fc.constant('iqn.2001-04.com.example:node-1'),
  'ISCSIVolumeSource.lun': fc.integer({ min: 0, max: 255 }),
  'FCVolumeSource.lun': fc.integer({ min: 0, max: 255 }),
  'AWSElasticBlockStoreVolumeSource.partition': fc.integer({ min: 1, max: 255 }),
  'GCEPersistentDiskVolumeSource.partition': fc.integer({ min: 1, max: 255 }),
  'AzureDiskVolumeSource.cachingMode': oneOf('None', 'ReadOnly', 'ReadWrite'),
  'AzureDiskVolumeSource.kind': oneOf('Shared', 'Dedicated', 'Managed'),
  'ImageVolumeSource.pullPolicy': oneOf('Always', 'IfNotPresent', 'Never'),
};
const fileModes = ['SecretVolumeSource.defaultMode', 'ConfigMapVolumeSource.defaultMode', 'DownwardAPIVolumeSource.defaultMode',
  'ProjectedVolumeSource.defaultMode', 'KeyToPath.mode', 'DownwardAPIVolumeFile.mode'];
fileModes.forEach((name) => { FIELDS[name] = fc.integer({ min: 0, max: 0o777 }); });

const selectorRequirement = fc.oneof(
  fc.record({ key, operator: oneOf('In', 'NotIn'), values: some(labelValue) }),
  fc.record({ key, operator: oneOf('Exists', 'DoesNotExist') }),
);
const profile = fc.oneof(
  fc.record({ type: oneOf('RuntimeDefault', 'Unconfined') }),
  fc.record({ type: fc.constant('Localhost'), localhostProfile: relativePath }),
);
const extended = fc.constantFrom<any>({ 'nvidia.com/gpu': '2' }, { 'hugepages-2Mi': '4Mi' }, { 'nvidia.com/gpu': '1', 'hugepages-1Gi': '2Gi' });

/** Types whose fields depend on each other. */
const TYPES: { [type: string]: fc.Arbitrary<any> } = {
  LabelSelectorRequirement: selectorRequirement,
  NodeSelectorRequirement: fc.oneof(selectorRequirement, fc.record({ key, operator: oneOf('Gt', 'Lt'), values: some(natural.map(String), 1) })),
  NodeSelectorTerm: fc.record({
    matchExpressions: some(fc.oneof(selectorRequirement, fc.record({ key, operator: oneOf('Gt', 'Lt'), values: some(natural.map(String), 1) }))),
    matchFields: some(fc.record({ key: fc.constant('metadata.name'), operator: oneOf('In', 'NotIn'), values: some(subdomain, 1) }), 1),
  }, { requiredKeys: [] }),
  SeccompProfile: profile,
  AppArmorProfile: profile,
  Toleration: fc.oneof(
    fc.record({ key, operator: oneOf('Equal', 'Exists'), effect: FIELDS['Toleration.effect'] }, { requiredKeys: ['key'] }),
    fc.record({ key, operator: oneOf('Equal'), value: labelValue, effect: FIELDS['Toleration.effect'] }, { requiredKeys: ['key', 'value'] }),
    fc.record({ key, operator: oneOf('Exists'), effect: fc.constant('NoExecute'), tolerationSeconds: natural }),
    fc.constant({ operator: 'Exists' }),
  ),
  DaemonSetUpdateStrategy: fc.oneof(
    fc.record({ type: oneOf('RollingUpdate'), rollingUpdate: fc.record({ maxUnavailable: fc.oneof(positive, fc.constant('10%')), maxSurge: fc.constant(0) }, { requiredKeys: [] }) }, { requiredKeys: [] }),
    fc.record({ type: oneOf('RollingUpdate'), rollingUpdate: fc.record({ maxUnavailable: fc.constant(0), maxSurge: fc.oneof(positive, fc.constant('25%')) }) }),
    fc.record({ type: oneOf('OnDelete'), rollingUpdate: fc.record({ maxUnavailable: positive, maxSurge: positive }, { requiredKeys: [] }) }, { requiredKeys: ['type'] }),
  ),
  TopologySpreadConstraint: fc.oneof(
    fc.record({ maxSkew: positive, topologyKey: key, whenUnsatisfiable: oneOf('DoNotSchedule'), minDomains: positive, labelSelector: fc.record({ matchLabels: labels }), matchLabelKeys: some(fc.constant('pod-template-hash'), 1) }, { requiredKeys: ['maxSkew', 'topologyKey', 'whenUnsatisfiable'] }).map(withSelectorForKeys),
    fc.record({ maxSkew: positive, topologyKey: key, whenUnsatisfiable: oneOf('ScheduleAnyway'), nodeAffinityPolicy: oneOf('Honor', 'Ignore'), nodeTaintsPolicy: oneOf('Honor', 'Ignore') }, { requiredKeys: ['maxSkew', 'topologyKey', 'whenUnsatisfiable'] }),
  ),
  PodAffinityTerm: fc.record({
    topologyKey: key,
    labelSelector: fc.record({ matchLabels: labels, matchExpressions: some(selectorRequirement) }, { requiredKeys: [] }),
    namespaces: some(label),
    namespaceSelector: fc.record({ matchLabels: labels }, { requiredKeys: [] }),
    matchLabelKeys: some(fc.constant('pod-template-hash'), 1),
    mismatchLabelKeys: some(fc.constant('tenant.example.com/id'), 1),
  }, { requiredKeys: ['topologyKey'] }).map(withSelectorForKeys),
  PodResourceClaim: fc.oneof(
    fc.record({ name: label, resourceClaimName: subdomain }), fc.record({ name: label, resourceClaimTemplateName: subdomain }),
  ),
  ResourceRequirements: fc.oneof(
    fc.record({ requests: fc.record({ 'cpu': amount, 'memory': amount, 'ephemeral-storage': amount }, { requiredKeys: ['cpu'] }), claims: some(fc.record({ name: label, request: word }, { requiredKeys: ['name'] }), 1) }, { requiredKeys: ['requests'] }),
    fc.record({ limits: fc.record({ 'cpu': amount, 'memory': amount, 'ephemeral-storage': amount }, { requiredKeys: ['memory'] }) }),
    extended.map((limits) => ({ limits: { cpu: '1', ...limits }, requests: limits })),
    fc.record({ limits: fc.constant({ cpu: '2', memory: '1Gi' }), requests: fc.constant({ cpu: '1500m', memory: '1024Mi' }) }),
  ),
  SecurityContext: fc.oneof(
    drawn('SecurityContext', { without: ['allowPrivilegeEscalation'] }), drawn('SecurityContext', { without: ['privileged', 'capabilities'] }),
  ),
  EnvVar: fc.oneof(
    fc.record({ name: FIELDS['EnvVar.name'], value: text }, { requiredKeys: ['name'] }),
    fc.record({ name: FIELDS['EnvVar.name'], valueFrom: fc.oneof(...['configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef'].map((source) => only('EnvVarSource', source))) }),
  ),
  ObjectFieldSelector: fc.record({ fieldPath, apiVersion: fc.constant('v1') }, { requiredKeys: ['fieldPath'] }),
  ResourceFieldSelector: fc.record({
    resource: oneOf('limits.memory', 'requests.memory', 'limits.ephemeral-storage'), divisor: oneOf('1', '1Mi', '1k'), containerName: label,
  }, { requiredKeys: ['resource'] }),
  EnvFromSource: fc.oneof(...['configMapRef', 'secretRef'].map((source) => drawn('EnvFromSource', { required: [source], without: [source === 'secretRef' ? 'configMapRef' : 'secretRef'] }))),
  LifecycleHandler: oneField('LifecycleHandler'),
  Probe: fc.oneof(...['exec', 'grpc', 'httpGet', 'tcpSocket'].map((handler) => drawn('Probe', {
    required: [handler], without: ['exec', 'grpc', 'httpGet', 'tcpSocket'].filter((other) => other !== handler),
  }))),
  DownwardAPIVolumeFile: fc.oneof(
    drawn('DownwardAPIVolumeFile', { required: ['path', 'fieldRef'], without: ['resourceFieldRef'] }),
    fc.record({ path: relativePath, mode: FIELDS['KeyToPath.mode'], resourceFieldRef: fc.record({ containerName: label, resource: fc.constant('limits.memory'), divisor: oneOf('1Mi') }, { requiredKeys: ['containerName', 'resource'] }) }, { requiredKeys: ['path', 'resourceFieldRef'] }),
  ),
  VolumeProjection: oneField('VolumeProjection'),
  ProjectedVolumeSource: drawn('ProjectedVolumeSource', { required: ['sources'] })
    .map((volumeSource) => ({ ...volumeSource, sources: volumeSource.sources.map((source: any, i: number) => withDistinctPaths(source, `${i}`)) })),
  ClusterTrustBundleProjection: fc.oneof(
    drawn('ClusterTrustBundleProjection', { required: ['name', 'path'], without: ['signerName', 'labelSelector'] }).map((p) => ({ ...p, name: 'example.com:bundle:v1' })),
    drawn('ClusterTrustBundleProjection', { required: ['signerName', 'path'], without: ['name'] }).map((p) => ({ ...p, signerName: 'example.com/signer' })),
  ),
  PodCertificateProjection: fc.record({
    keyType: FIELDS['PodCertificateProjection.keyType'],
    signerName: FIELDS['PodCertificateProjection.signerName'],
    credentialBundlePath: fc.constant('bundle.pem'),
    keyPath: fc.constant('key.pem'),
    certificateChainPath: fc.constant('chain.pem'),
    maxExpirationSeconds: FIELDS['PodCertificateProjection.maxExpirationSeconds'],
    userAnnotations: fc.dictionary(prefixed, text, { minKeys: 1, maxKeys: 2 }),
    user: fc.nat(1000),
  }, { requiredKeys: ['keyType', 'signerName', 'credentialBundlePath'] }),
  TypedLocalObjectReference: fc.record({ apiGroup: fc.constant('snapshot.storage.k8s.io'), kind: fc.constant('VolumeSnapshot'), name: subdomain }),
  TypedObjectReference: fc.record({ apiGroup: fc.constant('example.com'), kind: fc.constant('Copy'), name: subdomain, namespace: label }, { requiredKeys: ['apiGroup', 'kind', 'name'] }),
  PersistentVolumeClaimSpec: fc.oneof(...['dataSource', 'dataSourceRef'].map((without) => drawn('PersistentVolumeClaimSpec', {
    required: ['accessModes', 'resources'], without: [without],
  }))),
  FCVolumeSource: fc.oneof(
    fc.record({ targetWWNs: some(fc.constant('500a0982991b8dc5')), lun: FIELDS['FCVolumeSource.lun'], fsType: word, readOnly: fc.constant(true) }, { requiredKeys: ['targetWWNs', 'lun'] }),
    fc.record({ wwids: some(fc.constant('3600508b400105e210000900000490000')) }),
  ),
  AzureDiskVolumeSource: fc.record({
    diskName: word,
    diskURI: fc.constant('/subscriptions/1/disks/a'),
    kind: fc.constant('Managed'),
    cachingMode: FIELDS['AzureDiskVolumeSource.cachingMode'],
    fsType: word,
    readOnly: fc.boolean(),
  }, { requiredKeys: ['diskName', 'diskURI', 'kind'] }),
  ContainerRestartRule: fc.record({
    action: FIELDS['ContainerRestartRule.action'], exitCodes: drawn('ContainerRestartRuleOnExitCodes', { required: ['operator', 'values'] }),
  }),
  OwnerReference: fc.record({
    apiVersion: fc.constant('apps/v1'),
    kind: fc.constant('Deployment'),
    name: label,
    uid: label,
    controller: fc.boolean(),
    blockOwnerDeletion: fc.boolean(),
  }, { requiredKeys: ['apiVersion', 'kind', 'name', 'uid'] }),
};
FIELDS['ObjectMeta.ownerReferences'] = some(TYPES.OwnerReference, 1);
// The metadata of a template have the same values.
for (const name of Object.keys(SCHEMA.TemplateMeta)) {
  const values = FIELDS[`ObjectMeta.${name}`];
  if (values !== undefined) { FIELDS[`TemplateMeta.${name}`] = values; }
}

/** A key of labels needs a selector to belong to. */
function withSelectorForKeys(term: any): any {
  return term.matchLabelKeys || term.mismatchLabelKeys ? { ...term, labelSelector: { matchLabels: { app: 'agent' } } } : term;
}

/** The same with paths that nothing else in the volume has. */
function withDistinctPaths(json: any, place: string): any {
  if (typeof json !== 'object') { return json; }
  if (Array.isArray(json)) { return json.map((item, i) => withDistinctPaths(item, `${place}-${i}`)); }
  return Object.fromEntries(Object.entries(json).map(([name, value]) =>
    [name, /path$/i.test(name) && name !== 'fieldPath' ? `${value}-${place}-${name}` : withDistinctPaths(value, place)]));
}

interface Choice {
  readonly required?: string[];
  readonly without?: string[];
}

/** An object of a type, with some of its fields. */
function drawn(typeName: string, { required = [], without = [] }: Choice = {}): fc.Arbitrary<any> {
  if (SCHEMA[typeName] === undefined) { throw new Error(`there are no values for "${typeName}", add them to valueOf`); }
  const settable = Object.keys(SCHEMA[typeName]).filter((name) => !['server', 'forbidden', 'retired'].includes(SCHEMA[typeName][name]));
  const optional = settable.filter((name) => !required.includes(name) && !without.includes(name));
  return fc.subarray(optional, { maxLength: Math.min(optional.length, 5) })
    .chain((chosen) => fc.record(Object.fromEntries([...required, ...chosen].map((name) => [name, field(typeName, name)]))));
}

/** An object of a type with exactly one of its fields. */
function oneField(typeName: string): fc.Arbitrary<any> {
  return fc.oneof(...Object.keys(SCHEMA[typeName]).map((name) => only(typeName, name)));
}

function only(typeName: string, name: string): fc.Arbitrary<any> {
  return fc.constant(name).chain(() => field(typeName, name)).map((value) => ({ [name]: value }));
}

/** Fields without which an object of the type is not taken, and that the schema may leave optional. */
const REQUIRED: { [type: string]: string[] } = {
  Container: ['name', 'image'],
  ContainerPort: ['containerPort'],
  ContainerResizePolicy: ['resourceName', 'restartPolicy'],
  HTTPGetAction: ['port', 'path'],
  TCPSocketAction: ['port'],
  GRPCAction: ['port'],
  ExecAction: ['command'],
  HTTPHeader: ['name', 'value'],
  SleepAction: ['seconds'],
  Sysctl: ['name', 'value'],
  HostAlias: ['ip', 'hostnames'],
  PodOS: ['name'],
  PodReadinessGate: ['conditionType'],
  PodSchedulingGate: ['name'],
  PodSchedulingGroup: ['podGroupName'],
  PodDNSConfigOption: ['name'],
  NodeSelector: ['nodeSelectorTerms'],
  PreferredSchedulingTerm: ['weight', 'preference'],
  WeightedPodAffinityTerm: ['weight', 'podAffinityTerm'],
  ConfigMapKeySelector: ['name', 'key'],
  SecretKeySelector: ['name', 'key'],
  ConfigMapEnvSource: ['name'],
  SecretEnvSource: ['name'],
  KeyToPath: ['key', 'path'],
  HostPathVolumeSource: ['path'],
  ConfigMapVolumeSource: ['name'],
  SecretVolumeSource: ['secretName'],
  ConfigMapProjection: ['name'],
  SecretProjection: ['name'],
  ServiceAccountTokenProjection: ['path'],
  DownwardAPIProjection: ['items'],
  ClusterTrustBundleProjection: ['path'],

  DownwardAPIVolumeSource: ['items'],
  PersistentVolumeClaimVolumeSource: ['claimName'],
  EphemeralVolumeSource: ['volumeClaimTemplate'],
  PersistentVolumeClaimTemplate: ['spec'],
  CSIVolumeSource: ['driver'],
  NFSVolumeSource: ['server', 'path'],
  ISCSIVolumeSource: ['targetPortal', 'iqn', 'lun', 'secretRef'],
  FlexVolumeSource: ['driver'],
  AWSElasticBlockStoreVolumeSource: ['volumeID'],
  AzureFileVolumeSource: ['secretName', 'shareName'],
  CinderVolumeSource: ['volumeID'],
  GCEPersistentDiskVolumeSource: ['pdName'],
  PortworxVolumeSource: ['volumeID'],
  VsphereVirtualDiskVolumeSource: ['volumePath'],
  ImageVolumeSource: ['reference'],
  EvictionResponder: ['name', 'priority'],
  LocalObjectReference: ['name'],
  NamedReference: ['name'],
  ObjectNameReference: ['name'],
};

/** A value of a field. */
function field(typeName: string, name: string): fc.Arbitrary<any> {
  const given = FIELDS[`${typeName}.${name}`];
  if (given !== undefined) { return given; }
  const type = fieldType(SCHEMA[typeName][name]);
  const value = valueOf(type.name, type.zeroCounts);
  if (type.of === 'one') { return value; }
  return type.of === 'list' ? some(value) : fc.dictionary(word, value, { minKeys: 1, maxKeys: 2 });
}

function valueOf(type: string, zeroCounts: boolean): fc.Arbitrary<any> {
  switch (type) {
    case 'string': return text;
    case 'prefixedKey': return prefixed;
    case 'boolean': return zeroCounts ? fc.boolean() : fc.constant(true);
    case 'int32': case 'int64': case 'positive': case 'positive64': case 'count': case 'seconds': return positive;
    case 'Quantity': case 'quantity': case 'amount': return amount;
    case 'qualifiedName': return key;
    case 'labelValue': return labelValue;
    case 'dnsLabel': return label;
    case 'filePath': case 'descendingPath': case 'envFilePath': return relativePath;
    case 'signerName': return prefixed;
    case 'credentialSpec': case 'appArmorProfile': case 'envName': return word;
    case 'port': return port;
    case 'portName': return portName;
    case 'fileMode': return fc.integer({ min: 0, max: 0o777 });
    case 'directoryMode': return fc.integer({ min: 0, max: 0o1777 });
    case 'userId': return fc.nat(2 ** 31 - 1);
    case 'responderPriority': return fc.integer({ min: 1000, max: 100000 });
    case 'responderName': return prefixed;
    case 'nonEmpty': return text;
    case 'dnsSubdomain': return subdomain;
    default: return TYPES[type]
      ?? (type in ENUMS ? fc.constantFrom(...ENUMS[type as keyof typeof ENUMS]) : drawn(type, { required: REQUIRED[type] }));
  }
}

/** Volumes of every kind, one of them mounted. */
const volume = oneFieldOfVolume();
function oneFieldOfVolume(): fc.Arbitrary<any> {
  const sources = Object.keys(SCHEMA.Volume).filter((name) => name !== 'name' && SCHEMA.Volume[name] !== 'retired');
  return fc.oneof(...sources.map((source) => only('Volume', source)));
}

const podSpec = fc.record({
  pod: drawn('PodSpec', { without: ['containers', 'initContainers', 'volumes', 'serviceAccount'] }),
  volumes: fc.array(volume, { maxLength: 4 }),
  containers: fc.array(drawn('Container', { required: REQUIRED.Container, without: ['volumeMounts', 'volumeDevices'] }), { minLength: 1, maxLength: 2 }),
  initContainers: fc.array(drawn('Container', { required: REQUIRED.Container, without: ['volumeMounts', 'volumeDevices'] }), { maxLength: 1 }),
  mounts: fc.array(fc.record({
    volume: fc.nat(3),
    container: fc.nat(2),
    mount: drawn('VolumeMount', { required: ['mountPath'], without: ['name', 'mountPropagation', 'subPathExpr'] }),
    expression: fc.option(FIELDS['VolumeMount.subPathExpr'], { nil: undefined }),
    propagation: fc.option(oneOf('None', 'HostToContainer'), { nil: undefined }),
  }), { maxLength: 5 }),
  device: fc.option(fc.record({ devicePath: path, container: fc.nat(2) }), { nil: undefined }),
  file: fc.option(fc.record({ key: word, path: relativePath, optional: fc.boolean() }, { requiredKeys: ['key', 'path'] }), { nil: undefined }),
});

/** A DaemonSet that an API server of version 1.37 takes. */
export const arbitraryDaemonSet: fc.Arbitrary<any> = fc.record({
  metadata: drawn('ObjectMeta', { required: ['name'], without: ['generateName'] }),
  spec: drawn('DaemonSetSpec', { without: ['template', 'selector'] }),
  matchLabels: labels,
  expression: fc.boolean(),
  podMetadata: drawn('TemplateMeta'),
  podSpec,
}).map(({ metadata, spec, matchLabels, expression, podMetadata, podSpec: parts }) => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata,
  spec: {
    ...spec,
    selector: { matchLabels, ...(expression && { matchExpressions: [{ key: Object.keys(matchLabels)[0], operator: 'Exists' }] }) },
    template: { metadata: { ...podMetadata, labels: { ...podMetadata.labels, ...matchLabels } }, spec: assembled(parts) },
  },
}));

/** Puts a pod together, so that its parts fit. */
function assembled({ pod, volumes, containers, initContainers, mounts, device, file }: any): any {
  const named = volumes.map((source: any, i: number) => ({ name: `volume-${i}`, ...source }));
  const all = [...initContainers, ...containers].map((container: any, i: number) => ({
    ...container,
    name: `${container.name}-${i}`,
    ...(container.ports && { ports: distinctPorts(container.ports, i) }),
  })).map(withHandledPorts);
  for (const { volume: v, container: c, mount, expression, propagation } of mounts) {
    if (named.length === 0) { break; }
    const target = all[c % all.length];
    const entry = {
      name: named[v % named.length].name,
      ...mount,
      ...(mount.subPath === undefined && expression !== undefined && { subPathExpr: expression }),
      ...(propagation !== undefined && { mountPropagation: propagation }),
    };
    const strict = entry.recursiveReadOnly === 'Enabled' || entry.recursiveReadOnly === 'IfPossible';
    if (named[v % named.length].image !== undefined) { delete entry.bindMountOptions; }
    if (strict) { entry.readOnly = true; delete entry.mountPropagation; }
    if (!(target.volumeMounts ?? []).some((m: any) => m.mountPath === entry.mountPath)) {
      (target.volumeMounts ??= []).push(entry);
    }
  }
  if (device !== undefined) {
    named.push({ name: 'device', persistentVolumeClaim: { claimName: 'disk' } });
    (all[device.container % all.length].volumeDevices ??= []).push({ name: 'device', devicePath: device.devicePath });
  }
  if (file !== undefined) {
    named.push({ name: 'env-files', emptyDir: {} });
    (all[0].env ??= []).push({ name: 'FROM_FILE', valueFrom: { fileKeyRef: { volumeName: 'env-files', ...file } } });
  }
  const ofRegular = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle', 'resizePolicy'];
  const inits = all.slice(0, initContainers.length)
    .map((container: any) => Object.fromEntries(Object.entries(container).filter(([name]) => !ofRegular.includes(name))));
  const joint: any = { ...pod };
  if (joint.evictionResponders !== undefined) {
    delete joint.schedulingGroup;
    joint.evictionResponders = joint.evictionResponders.map((one: any, i: number) => ({ ...one, name: `${one.name}-${i}`.slice(-63) }));
  }
  if (joint.hostPID) { delete joint.shareProcessNamespace; }
  if (joint.dnsPolicy === 'None') { joint.dnsConfig = { nameservers: ['10.0.0.10'] }; }
  // On the host network, a port of the node is the container's own.
  const containerList = all.slice(initContainers.length).map((container: any) => joint.hostNetwork && container.ports
    ? { ...container, ports: container.ports.map((p: any) => p.hostPort === undefined ? p : { ...p, hostPort: p.containerPort }) } : container);
  return {
    ...joint,
    ...(inits.length > 0 && { initContainers: inits }),
    containers: containerList,
    ...(named.length > 0 && { volumes: named }),
  };
}

/** Adds the ports that the container's probes and hooks name. */
function withHandledPorts(container: any): any {
  const { livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  const handlers = [livenessProbe, readinessProbe, startupProbe, lifecycle?.postStart, lifecycle?.preStop];
  const named = handlers.map((handler) => (handler?.httpGet ?? handler?.tcpSocket)?.port).filter((p) => typeof p === 'string');
  const added = [...new Set<string>(named)].map((name, i) => ({ name, containerPort: 60000 + i }));
  return added.length === 0 ? container : { ...container, ports: [...container.ports ?? [], ...added] };
}

function distinctPorts(ports: any[], container: number): any[] {
  return ports.map((p, i) => ({
    ...p,
    containerPort: 1000 * (container + 1) + i,
    ...(p.name && { name: `p${container}${i}` }),
    ...(p.hostPort && { hostPort: 1000 * (container + 1) + i }),
  }));
}
