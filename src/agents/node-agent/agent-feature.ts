import { CONFIG_FILE, ConfigFile } from './config-file';
import { POLICY_RULE, PolicyRule } from './policy-rule';
import { flag, list } from '../../codec/codec';
import { dnsLabel, nonEmpty } from '../../codec/formats';
import { field, needed, struct } from '../../codec/struct';
import { ContainerPort } from '../../daemonset/container/container-port';
import { CONTAINER, ContainerProps } from '../../daemonset/container/container-props';
import { EnvVar } from '../../daemonset/container/env-var';
import { CAPABILITY, Capability } from '../../daemonset/security/capability';
import { VolumeMount } from '../../daemonset/volumes/volume-mount';

/**
 * Something that software does on demand, with all that it takes: environment, mounts, capabilities, rights.
 *
 * Two features that bring the same thing bring it once; it is an error when they bring different things of one name or path.
 */
export interface AgentFeature {
  /** What it is called in errors, such as `process-agent`. */
  readonly name: string;

  /**
   * The name of the container that does it: the agent's, or one of the engine's init containers and sidecars.
   *
   * @default - the agent's own
   */
  readonly container?: string;

  /**
   * Further arguments of the container.
   *
   * @default - none
   */
  readonly args?: string[];

  /**
   * Environment variables of the container.
   *
   * @default - none
   */
  readonly env?: EnvVar[];

  /**
   * Mounts of the container.
   *
   * @default - none
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Ports of the container.
   *
   * @default - none
   */
  readonly ports?: ContainerPort[];

  /**
   * Capabilities of the container.
   *
   * @default - none
   */
  readonly capabilities?: Capability[];

  /**
   * Whether the pods use the network of their node.
   *
   * @default - as without the feature
   */
  readonly hostNetwork?: boolean;

  /**
   * Whether the pods see the processes of their node.
   *
   * @default - as without the feature
   */
  readonly hostPid?: boolean;

  /**
   * Whether the pods use the shared memory and message queues of their node.
   *
   * @default - as without the feature
   */
  readonly hostIpc?: boolean;

  /**
   * Containers that run before the agent.
   *
   * @default - none
   */
  readonly initContainers?: ContainerProps[];

  /**
   * Containers that run beside the agent.
   *
   * @default - none
   */
  readonly sidecars?: ContainerProps[];

  /**
   * Files of the configuration. Their containers are that of the feature unless they name others.
   *
   * @default - none
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
}

/** @internal */
export const AGENT_FEATURE = struct<AgentFeature>({
  name: needed(field(nonEmpty)),
  container: field(dnsLabel),
  args: CONTAINER.fields.args,
  env: CONTAINER.fields.env,
  volumeMounts: CONTAINER.fields.volumeMounts,
  ports: CONTAINER.fields.ports,
  capabilities: field(list(CAPABILITY)),
  hostNetwork: field(flag),
  hostPid: field(flag),
  hostIpc: field(flag),
  initContainers: field(list(CONTAINER)),
  sidecars: field(list(CONTAINER)),
  config: field(list(CONFIG_FILE)),
  clusterRules: field(list(POLICY_RULE)),
  namespaceRules: field(list(POLICY_RULE)),
});
