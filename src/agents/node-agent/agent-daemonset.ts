import { AgentConfig } from './agent-config';
import { AgentEngine } from './agent-engine';
import { AgentIdentity } from './agent-identity';
import { AgentRbac } from './agent-rbac';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { mirrored } from './private/image-registry';
import { BadValue, shown } from '../../codec/bad-value';
import { ContainerPort } from '../../daemonset/container/container-port';
import { ContainerProps } from '../../daemonset/container/container-props';
import { DaemonSetProps } from '../../daemonset/daemonset-props';
import { DnsPolicy } from '../../daemonset/pod/dns-policy';
import { PodOptions } from '../../daemonset/pod/pod-options';
import { PodProps, POD_OPTIONS } from '../../daemonset/pod/pod-props';
import { NodeSelection } from '../../daemonset/scheduling/node-selection';
import { Toleration } from '../../daemonset/scheduling/toleration';
import { PodSecurityContext } from '../../daemonset/security/pod-security-context';
import { UpdateStrategy } from '../../daemonset/update-strategy';
import { VolumeMount } from '../../daemonset/volumes/volume-mount';
import { Platform } from '../platform/platform';

/** The label that tells the DaemonSets of one agent apart. */
const POOL = 'cdk8s-daemonsets/pool';

/** Properties of the pods, of which one that the user gives takes the engine's place. */
const POD_OVERRIDES = Object.keys(POD_OPTIONS) as (keyof PodOptions)[];

/** Properties of the agent's container, of which one that the user gives takes the engine's place. */
const CONTAINER_OVERRIDES = [
  'image', 'imagePullPolicy', 'resources', 'securityContext', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle',
] as const;

/**
 * What the DaemonSets of an agent are made of.
 *
 * @internal
 */
export interface AgentParts {
  readonly engine: AgentEngine;

  /** What the software needs, with its features in place. */
  readonly spec: NodeAgentSpec;

  /** What the user wants. */
  readonly props: NodeAgentProps;
  readonly identity: AgentIdentity;
  readonly platform: Platform;
  readonly rbac: AgentRbac;
  readonly config?: AgentConfig;
}

/**
 * The properties of a DaemonSet of an agent without its containers.
 *
 * @internal
 */
export function daemonSetProps(parts: AgentParts, pool?: string): DaemonSetProps {
  const { spec, props, identity, config, rbac, platform } = parts;
  const ofPool: { [key: string]: string } = pool === undefined ? {} : { [POOL]: pool };
  const metadata = identity.metadata({ ...props.metadata?.labels, ...ofPool });
  return {
    ...podOf(spec, props, platform),
    metadata: { ...props.metadata, ...metadata, ...(pool !== undefined && { name: `${identity.name}-${pool}` }) },
    podMetadata: {
      ...props.podMetadata,
      labels: { ...identity.labels, ...props.podMetadata?.labels, ...ofPool },
      annotations: merged(config?.annotations, props.podMetadata?.annotations),
    },
    selector: pool === undefined ? props.selector : { matchLabels: { ...identity.selectorLabels, ...ofPool } },
    serviceAccount: rbac.serviceAccount,
    automountServiceAccountToken: props.automountServiceAccountToken ?? rbac.needsToken,
    nodes: props.nodes ?? [...spec.nodes ?? [NodeSelection.linux()], ...platform.excludedNodes],
    updateStrategy: props.updateStrategy ?? spec.updateStrategy ?? UpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }),
    minReadySeconds: props.minReadySeconds,
    revisionHistoryLimit: props.revisionHistoryLimit,
    volumes: props.volumes,
    initContainers: [...(spec.initContainers ?? []).map((container) => helperOf(container, parts)), ...props.initContainers ?? []],
  };
}

/**
 * The container of the agent itself.
 *
 * @internal
 */
export function containerOf({ engine, spec, props, config }: AgentParts): ContainerProps {
  const container = pulled(config?.into(spec.container) ?? spec.container, props);
  return mounting({
    ...container,
    ...overrides(props, CONTAINER_OVERRIDES),
    args: joined(engine._args(container.args ?? [], props.args ?? [])),
    env: replaced(container.env, props.env, ({ name }) => name),
    envFrom: joined(container.envFrom, props.envFrom),
    ports: replaced(container.ports, samePorts(container.ports, props.ports), ({ name }) => name),
  }, props.volumeMounts);
}

/**
 * The containers that run beside the agent.
 *
 * @internal
 */
export function sidecarsOf(parts: AgentParts): ContainerProps[] {
  return [...(parts.spec.sidecars ?? []).map((container) => helperOf(container, parts)), ...parts.props.sidecars ?? []];
}

/** A helper of the engine; one that runs the agent's own image takes it from where the user wants it. */
function helperOf(container: ContainerProps, { spec, props, config }: AgentParts): ContainerProps {
  const given = mounting(config?.into(container) ?? container);
  return container.image === spec.container.image && props.image !== undefined
    ? { ...given, ...overrides(props, ['image', 'imagePullPolicy']) }
    : pulled({ ...given, ...(container.image === spec.container.image && overrides(props, ['imagePullPolicy'])) }, props);
}

/** A container of the engine, whose image comes from the registry that the user wants. */
function pulled(container: ContainerProps, { imageRegistry }: NodeAgentProps): ContainerProps {
  return imageRegistry === undefined ? container : { ...container, image: mirrored(container.image, imageRegistry) };
}

function podOf(spec: NodeAgentSpec, props: NodeAgentProps, platform: Platform): PodProps {
  const pod: PodProps = {
    tolerations: [Toleration.everything()],
    ...spec.pod,
    ...overrides(props, POD_OVERRIDES),
    ...(props.podResources !== undefined && { resources: props.podResources }),
    securityContext: withSeLinuxType(props.podSecurityContext ?? spec.pod?.securityContext, platform),
    nodeSelector: merged(spec.pod?.nodeSelector, props.nodeSelector),
  };
  // On the host network, names of Services resolve only under this policy.
  const onHost = pod.hostNetwork === true && pod.dnsPolicy === undefined;
  return onHost ? { ...pod, dnsPolicy: DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET } : pod;
}

function withSeLinuxType(context: PodSecurityContext | undefined, { seLinuxType }: Platform): PodSecurityContext | undefined {
  return seLinuxType === undefined ? context : { ...context, seLinuxOptions: { type: seLinuxType, ...context?.seLinuxOptions } };
}

/** The user's ports; one that takes the place of an engine's may add to it, but the software goes on listening where it does. */
function samePorts(ofEngine: ContainerPort[] = [], ofUser: ContainerPort[] | undefined): ContainerPort[] | undefined {
  for (const { name, containerPort } of ofUser ?? []) {
    const listens = ofEngine.find((port) => port.name !== undefined && port.name === name)?.containerPort;
    if (listens !== undefined && listens !== containerPort) {
      throw new BadValue(`ports: the software listens on ${listens} for ${shown(name)}, not on ${containerPort}; give the port to the engine`);
    }
  }
  return ofUser;
}

/** The container with further mounts; a later one takes the place of an earlier one on its path. */
function mounting(container: ContainerProps, further: VolumeMount[] = []): ContainerProps {
  const mounts = [...container.volumeMounts ?? [], ...further];
  const last = new Map(mounts.map((mount) => [mount.mountPath, mount]));
  return last.size === 0 ? container : { ...container, volumeMounts: [...last.values()] };
}

/** Those of the properties that the user has given. */
function overrides<T extends object, K extends keyof T>(props: T, keys: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(keys.filter((key) => props[key] !== undefined).map((key) => [key, props[key]])) as Partial<Pick<T, K>>;
}

function joined<T>(ofEngine?: T[], ofUser?: T[]): T[] | undefined {
  const all = [...ofEngine ?? [], ...ofUser ?? []];
  return all.length > 0 ? all : undefined;
}

/** The engine's and then the user's; one of the user's takes the place of the engine's with its name. */
function replaced<T>(ofEngine: T[] | undefined, ofUser: T[] | undefined, nameOf: (item: T) => string | undefined): T[] | undefined {
  const names = new Set(ofUser?.map(nameOf));
  return joined(ofEngine?.filter((item) => nameOf(item) === undefined || !names.has(nameOf(item))), ofUser);
}

function merged<T extends object>(ofEngine?: T, ofUser?: T): T | undefined {
  return ofEngine || ofUser ? { ...ofEngine, ...ofUser } as T : undefined;
}
