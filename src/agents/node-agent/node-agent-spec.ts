import { AgentFeature } from './agent-feature';
import { AgentObject } from './agent-object';
import { ConfigFile } from './config-file';
import { MetricsEndpoint } from './metrics-endpoint';
import { PolicyRule } from './policy-rule';
import { ContainerProps } from '../../daemonset/container/container-props';
import { PodProps } from '../../daemonset/pod/pod-props';
import { NodeSelection } from '../../daemonset/scheduling/node-selection';
import { UpdateStrategy } from '../../daemonset/update-strategy';

/**
 * What one piece of software needs in order to run on every node: the defaults of an agent, before its user's overrides.
 *
 * An engine answers with it; everything in it can be overridden through the properties of the role.
 */
export interface NodeAgentSpec {
  /** The container of the agent. */
  readonly container: ContainerProps;

  /**
   * Containers that run before it.
   *
   * @default - none
   */
  readonly initContainers?: ContainerProps[];

  /**
   * Containers that run beside it.
   *
   * @default - none
   */
  readonly sidecars?: ContainerProps[];

  /**
   * What the pod needs: host namespaces, tolerations, priority, DNS, security context.
   *
   * @default - nothing
   */
  readonly pod?: PodProps;

  /**
   * The nodes that the software can run on. Those that the platform leaves out are left out besides.
   *
   * @default - Linux nodes that can run a DaemonSet: not the serverless ones
   */
  readonly nodes?: NodeSelection[];

  /**
   * How pods are replaced.
   *
   * @default - a rolling update that takes away at most 10 % of the pods at a time
   */
  readonly updateStrategy?: UpdateStrategy;

  /**
   * The files of the agent's configuration: the keys of its ConfigMap.
   *
   * @default - the agent has no ConfigMap
   */
  readonly config?: ConfigFile[];

  /**
   * What the agent may do in the whole cluster.
   *
   * @default - nothing
   */
  readonly clusterRules?: PolicyRule[];

  /**
   * What the agent may do in its own namespace.
   *
   * @default - nothing
   */
  readonly namespaceRules?: PolicyRule[];

  /**
   * The name of a ClusterRole that every cluster has and that says what the agent may do, such as `system:node-proxier`.
   *
   * @default - none
   */
  readonly builtInClusterRole?: string;

  /**
   * Where Prometheus finds the agent's metrics, and those of what runs beside it.
   *
   * @default - it has none
   */
  readonly metrics?: MetricsEndpoint[];

  /**
   * Whether the agent has a Service unless its user says otherwise.
   *
   * @default false
   */
  readonly service?: boolean;

  /**
   * Further objects that belong to the agent: a CSIDriver, a Deployment beside it.
   *
   * @default - none
   */
  readonly objects?: AgentObject[];

  /**
   * What the software does on demand, each with all that it takes.
   *
   * @default - nothing
   */
  readonly features?: AgentFeature[];

  /**
   * Warnings of checks that are meant so: the ids of their rules, each with the reason. Errors cannot be acknowledged.
   *
   * @default - none
   */
  readonly acknowledge?: { [rule: string]: string };
}
