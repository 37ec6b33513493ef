import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Callable, Parameter, TYPES, TypeReference, propertiesOf } from './assembly';
import * as lib from '../../src';

/*
 * A right value for every parameter and every needed property of the public API, by its name.
 */

const chart = Testing.chart();
const volume = lib.Volume.emptyDir('files');
const container = { name: 'agent', image: 'agent:1.0' };

/** What stands for a name in general, and what stands for it in one place. */
const BY_NAME: { readonly [name: string]: any } = {
  'name': 'agent',
  'image': 'agent:1.0',
  'key': 'example.com/key',
  'value': 'value',
  'values': ['a'],
  'path': '/var/log',
  'command': ['true'],
  'host': 'server.example.com',
  'port': 80,
  'containerPort': 80,
  'seconds': 5,
  'args': 'arg',
  'ip': '10.0.0.1',
  'kind': 'VolumeSnapshot',
  'maxSkew': 1,
  'weight': 1,
  'topologyKey': 'zone',
  'verbs': ['get'],
  'version': '1.37.0',
  'server': 'https://10.0.0.10:6443',
  'text': 'apiVersion: apps/v1\nkind: DaemonSet\nspec: { selector: { matchLabels: { app: a } }, template: { metadata: { labels: { app: a } }, spec: { containers: [{ name: a, image: a }] } } }',
  'localhostProfile': 'profiles/agent.json',
  'containerName': 'agent',
  'containerResource': 'limits.cpu',
  'resource': 'limits.cpu',
  'fieldPath': 'metadata.name',
  'mountPath': '/data',
  'devicePath': '/dev/xvda',
  'nodeLabels': { pool: 'a' },
  'signerName': 'example.com/signer',
  'volumeId': 'vol-1',
  'diskName': 'disk',
  'diskUri': 'https://example.com/disk',
  'shareName': 'share',
  'driver': 'driver.example.com',
  'pdName': 'disk',
  'reference': 'registry.example.com/data:1',
  'targetPortal': '10.0.0.1:3260',
  'iqn': 'iqn.2001-04.com.example:storage',
  'lun': 0,
  'volumePath': '[store] disk.vmdk',
  'type': 'ipip',
  'logLevel': 'info',
  'stateDirectory': '/var/lib/agent',
  'configMapName': 'agent',
  'labels': { app: 'agent' },
  'oldest': '1.34',
  'newest': '1.37',
  'requests': { storage: '1Gi' },
  'scope': chart,

  // A scope has a platform once, and before it has agents.
  get 'Platform.set.scope'() { return new Chart(Testing.app(), 'free'); },

  'Probe.grpc.options.port': 80,
  'GrpcProbeOptions.port': 80,
  'HttpGetOptions.port': '80',
  'TcpSocketOptions.port': '80',
  'MetricsEndpoint.port': 'http',
  'LogServerOptions.port': 80,
  'HttpHeader.name': 'Accept',
  'Sysctl.name': 'net.core.somaxconn',
  'VolumeDataSource.kind': 'PersistentVolumeClaim',
  'Capability.of.name': 'NET_ADMIN',
  'EnvValue.fromConfigMap.key': 'key',
  'EnvValue.fromSecret.key': 'key',
  'EnvValue.fromFile.key': 'KEY',
  'EnvValue.fromFile.path': 'agent.env',
  'LogCredentials.bearerToken.key': 'token',
  'NodeSelectorRequirement.gt.value': 1,
  'NodeSelectorRequirement.lt.value': 1,
  'DaemonSet.addPodLabel.key': 'key',
  'DownwardApiFile.field.path': 'name',
  'DownwardApiFile.resource.path': 'limit',
  'KeyToPath.key': 'key',
  'KeyToPath.path': 'file',
  'ProjectedSource.serviceAccountToken.path': 'token',
  'ProjectedSource.clusterTrustBundle.path': 'ca.pem',
  'ProjectedSource.signerTrustBundles.path': 'ca.pem',
  'PodCertificateOptions': { credentialBundlePath: 'bundle.pem' },
  'FcVolumeOptions': { wwids: ['id'] },
  'EvictionResponder': { name: 'example.com/drain', priority: 10000 },
  'EvictionResponder.name': 'example.com/drain',
  'EvictionResponder.priority': 10000,
  'PodResourceClaim': { name: 'gpu', resourceClaimName: 'gpu' },
  'NodeSelectorRequirementFields': { key: 'gpu', operator: lib.NodeSelectorOperator.EXISTS },
  'TolerationFields': { operator: 'Exists' },
  'PolicyRule': { verbs: ['get'], apiGroups: [''], resources: ['pods'] },
  'NodeSelectorTerm': { matchExpressions: [lib.NodeSelectorRequirement.exists('gpu')] },
};

const SPEC: lib.NodeAgentSpec = { container };

class OwnSecurityAgentEngine extends lib.SecurityAgentEngine {
  public readonly name = 'own';
  public spec() { return SPEC; }
}

class OwnStorageAgentEngine extends lib.StorageAgentEngine {
  public readonly name = 'own';
  public spec() { return SPEC; }
}

class OwnDevicePluginEngine extends lib.DevicePluginEngine {
  public readonly name = 'own';
  public spec() { return SPEC; }
}

/** A value of each class and interface that is taken somewhere. */
const BY_TYPE: { readonly [name: string]: any } = {
  Construct: chart,
  ISecret: kplus.Secret.fromSecretName(chart, 'secret', 'secret'),
  IConfigMap: kplus.ConfigMap.fromConfigMapName(chart, 'config', 'config'),
  IServiceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'account'),
  IPersistentVolumeClaim: kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'claim'),
  AppArmorProfile: lib.AppArmorProfile.UNCONFINED,
  Capability: lib.Capability.ALL,
  DownwardApiFile: lib.DownwardApiFile.field('name', 'metadata.name'),
  EmptyDirMedium: lib.EmptyDirMedium.MEMORY,
  EnvFrom: lib.EnvFrom.secret(kplus.Secret.fromSecretName(chart, 'env', 'env')),
  EnvValue: lib.EnvValue.of('a'),
  FlannelBackend: lib.FlannelBackend.hostGw(),
  LabelSelectorRequirement: lib.LabelSelectorRequirement.exists('a'),
  LifecycleHandler: lib.LifecycleHandler.sleep(1),
  LogCollectorEngine: new lib.FluentBit(),
  LogCredentials: lib.LogCredentials.bearerToken(kplus.Secret.fromSecretName(chart, 'token', 'token')),
  LogInput: lib.LogInput.containerLogs(),
  LogOutput: lib.LogOutput.stdout(),
  NetworkAgentEngine: new lib.Flannel(),
  SecurityAgentEngine: new OwnSecurityAgentEngine(),
  StorageAgentEngine: new OwnStorageAgentEngine(),
  DevicePluginEngine: new OwnDevicePluginEngine(),
  NodeExporterEngine: new lib.PrometheusNodeExporter(),
  NodeSelection: lib.NodeSelection.linux(),
  NodeSelectorRequirement: lib.NodeSelectorRequirement.exists('a'),
  PriorityClass: lib.PriorityClass.SYSTEM_NODE_CRITICAL,
  LogPipeline: new lib.LogPipeline(),
  Platform: new lib.Platform(),
  Probe: lib.Probe.exec(['true']),
  ProjectedSource: lib.ProjectedSource.serviceAccountToken('token'),
  Resources: lib.Resources.of({ cpu: '1' }),
  SeccompProfile: lib.SeccompProfile.UNCONFINED,
  Toleration: lib.Toleration.everything(),
  UpdateStrategy: lib.UpdateStrategy.onDelete(),
  Volume: volume,
  VolumeDevice: lib.Volume.persistentVolumeClaim('disk', kplus.PersistentVolumeClaim.fromClaimName(chart, 'disk', 'disk')).device('/dev/xvda'),
  VolumeMount: volume.mount('/files'),
};

let count = 0;

/** An instance of a class whose methods are called. */
function instanceOf(className: string): any {
  const own = new Chart(chart, `chart-${count++}`);
  const daemonSet = new lib.DaemonSet(own, 'agent');
  const instances: { [name: string]: () => any } = {
    DaemonSet: () => daemonSet,
    Container: () => daemonSet.addContainer(container),
    Volume: () => volume,
    FluentBit: () => new lib.FluentBit(),
    Flannel: () => new lib.Flannel(),
    KubeProxy: () => new lib.KubeProxy({ version: '1.37.0', server: 'https://10.0.0.10:6443' }),
    PrometheusNodeExporter: () => new lib.PrometheusNodeExporter(),
  };
  return (instances[className] ?? (() => new (lib as any)[className]()))();
}

/** A right value of a type, for a parameter or property of that name in that place. */
export function rightValue(type: TypeReference, place: string, name: string): any {
  const inPlace = `${place}.${name}`;
  if (inPlace in BY_NAME) { return BY_NAME[inPlace]; }
  if (type.collection !== undefined) {
    if (name in BY_NAME && typeof BY_NAME[name] === 'object') { return BY_NAME[name]; }
    const item = rightValue(type.collection.elementtype, place, name);
    return type.collection.kind === 'array' ? [item] : { 'example.com/key': item };
  }
  if (type.fqn !== undefined) {
    const { kind, name: typeName, datatype, members } = TYPES[type.fqn] ?? { kind: 'class', name: type.fqn.split('.').pop()! };
    if (typeName in BY_NAME) { return BY_NAME[typeName]; }
    if (datatype) { return rightStruct(type.fqn); }
    if (kind === 'enum') { return enumOf(type.fqn)[members![0].name]; }
    return BY_TYPE[typeName];
  }
  return BY_NAME[name];
}

/** A struct with the properties that it needs. */
export function rightStruct(fqn: string): any {
  const { name: structName } = TYPES[fqn];
  if (structName in BY_NAME) { return { ...BY_NAME[structName] }; }
  return Object.fromEntries(propertiesOf(fqn).filter(({ optional }) => !optional)
    .map(({ name, type }) => [name, rightValue(type, ownerOf(fqn, name), name)]));
}

/** The struct that declares a property: this one, or the base that it comes from. */
function ownerOf(fqn: string, property: string): string {
  const { name, properties = [], interfaces = [] } = TYPES[fqn];
  return properties.some((one) => one.name === property) ? name
    : interfaces.map((base) => ownerOf(base, property)).find((owner) => owner !== '') ?? '';
}

/** The right arguments of a callable. */
export function rightArguments({ owner, name, parameters }: Callable): any[] {
  return parameters.map((parameter: Parameter) => parameter.name === 'id' ? `id-${count++}` : rightValue(parameter.type, `${owner}.${name}`, parameter.name));
}

/** Calls it. */
export function call({ owner, name, isStatic, parameters }: Callable, args: any[]): unknown {
  const given = parameters[parameters.length - 1].variadic ? [...args.slice(0, -1), ...[args[args.length - 1]].flat()] : args;
  const type: any = (lib as any)[owner];
  if (name === 'new') { return new type(...given); }
  return isStatic ? type[name](...given) : instanceOf(owner)[name](...given);
}

function enumOf(fqn: string): any {
  const [, name] = fqn.split('.');
  return fqn.startsWith('cdk8s-plus-27.') ? (kplus as any)[name] : (lib as any)[name];
}
