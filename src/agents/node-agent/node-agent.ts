import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { addConfig } from './agent-config';
import { AgentEngine } from './agent-engine';
import { NODE_AGENT_SPEC } from './agent-fields';
import { AgentIdentity } from './agent-identity';
import { addMonitors } from './agent-monitors';
import { AgentRbac } from './agent-rbac';
import { addService } from './agent-service';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { argumentProblems } from './private/agent-arguments';
import { problemsOfObjects } from './private/agent-objects';
import { BadValue, reported } from '../../codec/bad-value';
import { inside } from '../../codec/codec';
import { Container } from '../../daemonset/container/container';
import { ContainerPort } from '../../daemonset/container/container-port';
import { ContainerProps } from '../../daemonset/container/container-props';
import { DaemonSet } from '../../daemonset/daemonset';
import { DnsPolicy } from '../../daemonset/pod/dns-policy';
import { PodProps } from '../../daemonset/pod/pod-props';
import { NodeSelection } from '../../daemonset/scheduling/node-selection';
import { Toleration } from '../../daemonset/scheduling/toleration';
import { UpdateStrategy } from '../../daemonset/update-strategy';
import { VolumeMount } from '../../daemonset/volumes/volume-mount';

/** Properties of the pods that a user's wish replaces as a whole. */
const POD_OVERRIDES = [
  'imagePullSecrets', 'hostNetwork', 'hostPid', 'dnsPolicy', 'dnsConfig', 'hostAliases', 'affinity',
  'tolerations', 'priorityClassName', 'runtimeClassName', 'terminationGracePeriodSeconds',
] as const;

/** Properties of the agent's container that a user's wish replaces as a whole. */
const CONTAINER_OVERRIDES = [
  'image', 'imagePullPolicy', 'resources', 'securityContext', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle',
] as const;

/**
 * An agent on every node: a DaemonSet with all that belongs to it.
 *
 * The base of the roles. It joins what the software needs with what the user wants, and creates the ServiceAccount, roles
 * and bindings, ConfigMap, DaemonSet, Service and monitors.
 */
export abstract class NodeAgent extends Construct implements kplus.IPodSelector, kplus.INetworkPolicyPeer, kplus.ISubject {
  /** The DaemonSet. */
  public readonly daemonSet: DaemonSet;

  /** The container of the agent itself. */
  public readonly container: Container;

  /** The ServiceAccount of the pods: the one given, or the one created. */
  public readonly serviceAccount: kplus.IServiceAccount;

  /** The configuration: the ConfigMap given, or the one created; none when the software has no configuration files. */
  public readonly configMap?: kplus.IConfigMap;

  /**
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param component the role, as the label `app.kubernetes.io/component` has it
   * @param engine the software, whose name is the label `app.kubernetes.io/name`
   * @param spec what the software needs
   * @param props what the user wants
   */
  protected constructor(scope: Construct, id: string, component: string, engine: AgentEngine, spec: NodeAgentSpec, props: NodeAgentProps) {
    super(scope, id);
    reported(`[${this.node.path}]`, () => inside('engine.spec()', () => NODE_AGENT_SPEC.encode(spec)));
    const identity = new AgentIdentity(this, component, engine.name, props);
    const rbac = new AgentRbac(this, identity, spec, props);
    const config = addConfig(this, identity, spec, props);
    this.serviceAccount = rbac.serviceAccount;
    this.configMap = config?.configMap;

    this.daemonSet = new DaemonSet(this, 'DaemonSet', {
      ...podOf(spec, props),
      metadata: { ...props.metadata, ...identity.metadata({ ...props.metadata?.labels }) },
      podMetadata: {
        ...props.podMetadata,
        labels: { ...identity.labels, ...props.podMetadata?.labels },
        annotations: merged(config?.annotations, props.podMetadata?.annotations),
      },
      selector: props.selector,
      serviceAccount: this.serviceAccount,
      automountServiceAccountToken: props.automountServiceAccountToken ?? rbac.needsToken,
      nodes: props.nodes ?? spec.nodes ?? [NodeSelection.linux(), NodeSelection.excludingServerless()],
      updateStrategy: props.updateStrategy ?? spec.updateStrategy ?? UpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }),
      minReadySeconds: props.minReadySeconds,
      revisionHistoryLimit: props.revisionHistoryLimit,
      volumes: props.volumes,
      initContainers: [
        ...(spec.initContainers ?? []).map((container) => mounting(pulledAlike(container, spec, props), config?.mounts ?? [])),
        ...props.initContainers ?? [],
      ],
    });
    this.container = this.daemonSet.addContainer(reported(`[${this.node.path}]`, () => containerOf(engine, spec, props, config?.mounts ?? [])));
    const ofEngine = (spec.sidecars ?? []).map((container) => mounting(pulledAlike(container, spec, props), config?.mounts ?? []));
    [...ofEngine, ...props.sidecars ?? []].forEach((sidecar) => this.daemonSet.addContainer(sidecar));
    this.node.defaultChild = this.daemonSet;

    addService(this, identity, spec, props);
    addMonitors(this, identity, spec, props);
    this.node.addValidation({ validate: () => problemsOfObjects(this) });
    this.node.addValidation({ validate: () => argumentProblems(this, engine) });
  }

  /** The name of the agent: of its DaemonSet, and of the objects that belong to it. */
  public get name(): string {
    return this.daemonSet.name;
  }

  /** The configuration by which cdk8s-plus selects the pods. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.daemonSet.toPodSelectorConfig();
  }

  /** The configuration of the pods as a peer of a NetworkPolicy. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return this.daemonSet.toNetworkPolicyPeerConfig();
  }

  /** The DaemonSet, which selects the pods. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this.daemonSet;
  }

  /** The ServiceAccount of the pods as the subject of a role binding. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.daemonSet.toSubjectConfiguration();
  }
}

function podOf(spec: NodeAgentSpec, props: NodeAgentProps): PodProps {
  const pod: PodProps = {
    tolerations: [Toleration.everything()],
    ...spec.pod,
    ...overrides(props, POD_OVERRIDES),
    securityContext: props.podSecurityContext ?? spec.pod?.securityContext,
    nodeSelector: merged(spec.pod?.nodeSelector, props.nodeSelector),
  };
  // On the host network, names of Services resolve only under this policy.
  const onHost = pod.hostNetwork === true && pod.dnsPolicy === undefined;
  return onHost ? { ...pod, dnsPolicy: DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET } : pod;
}

function containerOf(engine: AgentEngine, spec: NodeAgentSpec, props: NodeAgentProps, configMounts: VolumeMount[]): ContainerProps {
  const { container } = spec;
  return mounting({
    ...container,
    ...overrides(props, CONTAINER_OVERRIDES),
    args: joined(engine._args(container.args ?? [], props.args ?? [])),
    env: replaced(container.env, props.env, ({ name }) => name),
    envFrom: joined(container.envFrom, props.envFrom),
    ports: replaced(container.ports, samePorts(container.ports, props.ports), ({ name }) => name),
  }, configMounts, props.volumeMounts);
}

/** The user's ports; one that takes the place of an engine's may add to it, but the software goes on listening where it does. */
function samePorts(ofEngine: ContainerPort[] = [], ofUser: ContainerPort[] | undefined): ContainerPort[] | undefined {
  for (const { name, containerPort } of ofUser ?? []) {
    const listens = ofEngine.find((port) => port.name !== undefined && port.name === name)?.containerPort;
    if (listens !== undefined && listens !== containerPort) {
      throw new BadValue(`ports: the software listens on ${listens} for "${name}", not on ${containerPort}; give the port to the engine`);
    }
  }
  return ofUser;
}

/** A helper of the engine that runs the agent's own image takes it from where the user wants it. */
function pulledAlike(container: ContainerProps, spec: NodeAgentSpec, props: NodeAgentProps): ContainerProps {
  return container.image === spec.container.image ? { ...container, ...overrides(props, ['image', 'imagePullPolicy']) } : container;
}

/** The container with further mounts; a later one takes the place of an earlier one on its path. */
function mounting(container: ContainerProps, ...further: (VolumeMount[] | undefined)[]): ContainerProps {
  const mounts = [container.volumeMounts, ...further].flatMap((list) => list ?? []);
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
