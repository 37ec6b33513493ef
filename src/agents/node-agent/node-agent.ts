import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { addConfig } from './agent-config';
import { AgentParts, containerOf, daemonSetProps, sidecarsOf } from './agent-daemonset';
import { AgentEngine } from './agent-engine';
import { AgentIdentity } from './agent-identity';
import { addMonitors } from './agent-monitors';
import { AgentRbac } from './agent-rbac';
import { addService } from './agent-service';
import { NodeAgentProps } from './node-agent-props';
import { argumentProblems } from './private/agent-arguments';
import { addObjects, problemsOfObjects } from './private/agent-objects';
import { askedSpec, refuseUnknownNames } from './private/asked-spec';
import { refuseDenied, withFeatures } from './private/features';
import { platformProblems } from './private/platform-problems';
import { reported } from '../../codec/bad-value';
import { inside } from '../../codec/codec';
import { Container } from '../../daemonset/container/container';
import { DaemonSet } from '../../daemonset/daemonset';
import { Platform } from '../platform/platform';
import { rememberAgent } from '../platform/scopes';

/**
 * An agent on every node: a DaemonSet with all that belongs to it.
 *
 * The base of the roles. It joins what the software needs with what the user wants, and creates the ServiceAccount, roles
 * and bindings, ConfigMap, DaemonSet, Service and monitors.
 */
export abstract class NodeAgent extends Construct implements kplus.IPodSelector, kplus.INetworkPolicyPeer, kplus.ISubject {
  /** The ServiceAccount of the pods: the one given, or the one created. */
  public readonly serviceAccount: kplus.IServiceAccount;

  /** The configuration: the ConfigMap given, or the one created; none when the software has no configuration files. */
  public readonly configMap?: kplus.IConfigMap;

  private readonly sets: { readonly daemonSet: DaemonSet; readonly container: Container }[];
  private readonly identity: AgentIdentity;
  private readonly isPooled: boolean;

  /**
   * The names of the engine's configuration files.
   *
   * @internal
   */
  protected readonly _configNames: string[];

  /**
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param component the role, as the label `app.kubernetes.io/component` has it
   * @param engine the software, whose name is the label `app.kubernetes.io/name`
   * @param props what the user wants
   */
  protected constructor(scope: Construct, id: string, component: string, engine: AgentEngine, props: NodeAgentProps) {
    super(scope, id);
    rememberAgent(this);
    const identity = new AgentIdentity(this, component, engine.name, props);
    this.identity = identity;
    const platform = props.platform ?? Platform.of(this);
    const asked = askedSpec(this, engine, identity, platform, props);
    const spec = reported(this.owner, () => inside('engine.spec()', () => withFeatures(asked)));
    reported(this.owner, () => inside('engine.spec()', () => refuseUnknownNames(spec)));
    reported(this.owner, () => refuseDenied(asked, props));

    this._configNames = (spec.config ?? []).map(({ name }) => name);
    const rbac = new AgentRbac(this, identity, spec, props);
    const config = addConfig(this, identity, spec, props);
    this.serviceAccount = rbac.serviceAccount;
    this.configMap = config?.configMap;
    const parts = { engine, spec, props, identity, platform, rbac, config };
    const pools = this._pools();
    this.isPooled = pools.length > 0;
    if (this.isPooled && props.selector !== undefined) {
      throw new Error(`${this.owner} selector: each DaemonSet of an agent over pools has its own, leave it out`);
    }
    this.sets = pools.length === 0 ? [this.addDaemonSet('DaemonSet', parts)] : pools.map((pool) => this.addDaemonSet(`DaemonSet-${pool}`, parts, pool));
    if (this.sets.length === 1) { this.node.defaultChild = this.daemonSet; }

    addService(this, identity, spec, props);
    addMonitors(this, identity, spec, props);
    addObjects(this, identity, spec);
    this.node.addValidation({ validate: () => problemsOfObjects(this) });
    this.node.addValidation({ validate: () => argumentProblems(this.sets, engine) });
    this.node.addValidation({ validate: () => platformProblems(this.daemonSets, platform) });
  }

  /**
   * The DaemonSet.
   *
   * Throws when the agent has several: see `daemonSets`.
   */
  public get daemonSet(): DaemonSet {
    return this.only('daemonSet').daemonSet;
  }

  /**
   * The container of the agent itself.
   *
   * Throws when the agent has several DaemonSets: see `daemonSets`.
   */
  public get container(): Container {
    return this.only('container').container;
  }

  /** The DaemonSets: one, unless the agent has pools of nodes. A copy. */
  public get daemonSets(): DaemonSet[] {
    return this.sets.map(({ daemonSet }) => daemonSet);
  }

  /** The name of the agent: of its DaemonSet, or what the names of its DaemonSets begin with, and of the objects that belong to it. */
  public get name(): string {
    return this.identity.name;
  }

  /** The configuration by which cdk8s-plus selects the pods, those of all its DaemonSets. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.sets[0].daemonSet._podSelectorConfig(this._selector);
  }

  /** The configuration of the pods as a peer of a NetworkPolicy. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** The agent itself, which selects its pods. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  /** The ServiceAccount of the pods as the subject of a role binding. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.sets[0].daemonSet.toSubjectConfiguration();
  }

  /**
   * The selector of all its pods as JSON.
   *
   * @internal
   */
  public get _selector(): any {
    return this.isPooled ? { matchLabels: this.identity.selectorLabels } : this.daemonSet._selector;
  }

  /**
   * The names of the pools of nodes, each of which has a DaemonSet; none for one DaemonSet.
   *
   * @internal
   */
  protected _pools(): string[] {
    return [];
  }

  private addDaemonSet(id: string, parts: AgentParts, pool?: string): { daemonSet: DaemonSet; container: Container } {
    const daemonSet = new DaemonSet(this, id, daemonSetProps(parts, pool));
    const container = daemonSet.addContainer(reported(this.owner, () => containerOf(parts)));
    sidecarsOf(parts).forEach((sidecar) => daemonSet.addContainer(sidecar));
    return { daemonSet, container };
  }

  private only(property: string): { readonly daemonSet: DaemonSet; readonly container: Container } {
    const [set, ...more] = this.sets;
    if (more.length > 0) {
      throw new Error(`${this.owner} ${property}: the agent has several DaemonSets (${this.daemonSets.map(({ name }) => name).join(', ')}), use daemonSets`);
    }
    return set;
  }

  private get owner(): string {
    return `[${this.node.path}]`;
  }
}
