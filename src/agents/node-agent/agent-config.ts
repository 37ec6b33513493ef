import { createHash } from 'crypto';
import { ApiObject } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { AgentIdentity } from './agent-identity';
import { ConfigFile } from './config-file';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { AgentConfigMap } from './private/plus-objects';
import { ContainerProps } from '../../daemonset/container/container-props';
import { EnvValue } from '../../daemonset/container/env-value';
import { Volume } from '../../daemonset/volumes/volume';

/**
 * The configuration of an agent, and what its pods have of it.
 *
 * @internal
 */
export interface AgentConfig {
  /** The ConfigMap: the one given, or the one created. */
  readonly configMap: kplus.IConfigMap;

  /** What rolls the pods when it changes. */
  readonly annotations?: { [key: string]: string };

  /** The container with the files that it sees and the variables that it has of it. */
  readonly into: (container: ContainerProps) => ContainerProps;
}

/**
 * Adds the ConfigMap of an agent, where its software has configuration files.
 *
 * @internal
 */
export function addConfig(agent: Construct, identity: AgentIdentity, spec: NodeAgentSpec, props: NodeAgentProps): AgentConfig | undefined {
  const { config } = spec;
  refuseUseless(agent, config, props);
  if (config === undefined || config.length === 0) { return undefined; }
  const data = { ...Object.fromEntries(config.map(({ name, content }) => [name, content])), ...props.configFiles };
  const created = props.configMap === undefined ? new AgentConfigMap(agent, 'ConfigMap', identity.metadata(), data) : undefined;
  // The content of an existing ConfigMap is not known here, so it has no hash either.
  const hashed = props.configMap === undefined ? rollingNames(config, props) : [];
  const hash = hashOf(data, hashed);
  if (created !== undefined && hashed.length > 0) {
    agent.node.addValidation({ validate: () => changesThatRollNothing(created, hash, hashed, Object.keys(data)) });
  }
  const configMap: kplus.IConfigMap = created ?? props.configMap!;
  return {
    configMap,
    into: (container) => withConfig(container, config, configMap, spec.container.name, Object.keys(props.configFiles ?? {})),
    annotations: hashed.length === 0 ? undefined : { 'checksum/config': hash },
  };
}

/** Throws where the user gives a configuration that would reach nobody. */
function refuseUseless(agent: Construct, config: ConfigFile[] | undefined, { configFiles, configMap }: NodeAgentProps): void {
  if ((config ?? []).length === 0 && (configFiles ?? configMap) !== undefined) {
    const given = configFiles === undefined ? 'configMap' : 'configFiles';
    throw new Error(`[${agent.node.path}] ${given}: this software has no configuration files, leave it out`);
  }
  if (configFiles !== undefined && configMap !== undefined) {
    throw new Error(`[${agent.node.path}] configFiles: they would not reach the existing configMap, give one of the two`);
  }
}

/** The files a change of which replaces the pods. */
function rollingNames(config: readonly ConfigFile[], { rollOnConfigChange, configFiles = {} }: NodeAgentProps): string[] {
  const isReloading = ({ reloads }: ConfigFile) => reloads === true;
  const names = config.filter((file) => rollOnConfigChange === true || !isReloading(file)).map(({ name }) => name);
  // Software that notices a change of all its files notices one of the user's too.
  const rollsOfUser = rollOnConfigChange === true || !config.every(isReloading);
  return rollOnConfigChange === false ? [] : [...names, ...rollsOfUser ? furtherNames(config, Object.keys(configFiles)) : []];
}

/** The names of the user's files that are none of the engine's. */
function furtherNames(config: readonly ConfigFile[], ofUser: readonly string[]): string[] {
  return ofUser.filter((name) => !config.some((file) => file.name === name));
}

/** A volume of the ConfigMap: the files that some containers see in a directory. */
interface View {
  readonly directory: string;
  readonly names: readonly string[];
  readonly containers: string[];
}

/** What containers see of the configuration. Those that see the same files in a directory share a volume. */
function viewsOf(config: readonly ConfigFile[], agentContainer: string, further: readonly string[]): View[] {
  const views: View[] = [];
  const [first] = config.flatMap(({ directory }) => directory ?? []);
  for (const directory of new Set(config.flatMap((file) => file.directory ?? []))) {
    const files = config.filter((file) => file.directory === directory);
    for (const container of new Set(files.flatMap(({ containers = [agentContainer] }) => containers))) {
      const seen = files.filter(({ containers = [agentContainer] }) => containers.includes(container)).map(({ name }) => name);
      const names = [...seen, ...directory === first ? further : []];
      const same = views.find((view) => view.directory === directory && view.names.join('/') === names.join('/'));
      if (same === undefined) { views.push({ directory, names, containers: [container] }); } else { same.containers.push(container); }
    }
  }
  return views;
}

/** The container with a mount for each directory of files that are for it, and with the variables. */
function withConfig(
  container: ContainerProps, config: readonly ConfigFile[], configMap: kplus.IConfigMap, agentContainer: string, ofUser: readonly string[],
): ContainerProps {
  const further = furtherNames(config, ofUser);
  const mounts = viewsOf(config, agentContainer, further).flatMap(({ directory, names, containers }, i) => {
    if (!containers.includes(container.name)) { return []; }
    // Who sees all of it sees what others add to the ConfigMap, too.
    const isWhole = names.length === config.length + further.length;
    const items = names.map((name) => ({ key: name, path: name }));
    return [Volume.configMap(i === 0 ? 'config' : `config-${i + 1}`, configMap, isWhole ? {} : { items }).mount(directory, { readOnly: true })];
  });
  const env = config.filter(({ env: variable, containers = [agentContainer] }) => variable !== undefined && containers.includes(container.name))
    .map(({ name, env: variable }) => ({ name: variable!, value: EnvValue.fromConfigMap(configMap, name) }));
  return {
    ...container,
    ...(mounts.length > 0 && { volumeMounts: [...container.volumeMounts ?? [], ...mounts] }),
    ...(env.length > 0 && { env: [...container.env ?? [], ...env] }),
  };
}

/** What came into the ConfigMap after its hash was taken: pods that run would not get it. */
function changesThatRollNothing(configMap: AgentConfigMap, hash: string, hashed: readonly string[], all: readonly string[]): string[] {
  const { data = {} } = ApiObject.of(configMap).toJson();
  const further = Object.keys(data).filter((name) => !all.includes(name));
  return hashOf(data, [...hashed, ...further]) === hash ? []
    : ['configMap: it was changed after the pods were given its hash, so they would not restart; give the files with configFiles, '
      + 'or rollOnConfigChange: false'];
}

/** A hash of the files of these names that depends on nothing but their names and content. */
function hashOf(files: { [name: string]: string }, names: readonly string[]): string {
  const sorted = [...names].sort().map((name) => [name, files[name]]);
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
