import { createHash } from 'crypto';
import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { AgentIdentity } from './agent-identity';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { Volume } from '../../daemonset/volumes/volume';
import { VolumeMount } from '../../daemonset/volumes/volume-mount';

/**
 * The configuration of an agent, and what its pods have of it.
 *
 * @internal
 */
export interface AgentConfig {
  /** The ConfigMap: the one given, or the one created. */
  readonly configMap: kplus.IConfigMap;

  /** Where containers see its files. */
  readonly mounts: VolumeMount[];

  /** What rolls the pods when it changes. */
  readonly annotations?: { [key: string]: string };
}

/**
 * Adds the ConfigMap of an agent, where its software has configuration files.
 *
 * @internal
 */
export function addConfig(agent: Construct, identity: AgentIdentity, spec: NodeAgentSpec, props: NodeAgentProps): AgentConfig | undefined {
  refuseUseless(agent, spec, props);
  if (spec.configFiles === undefined) { return undefined; }
  const data = { ...spec.configFiles, ...props.configFiles };
  const created = props.configMap === undefined ? new kplus.ConfigMap(agent, 'ConfigMap', { metadata: identity.metadata(), data }) : undefined;
  // The content of an existing ConfigMap is not known here, so it has no hash either.
  const rolls = props.configMap === undefined && (props.rollOnConfigChange ?? !spec.reloadsConfig);
  if (created !== undefined && rolls) { agent.node.addValidation({ validate: () => changesThatRollNothing(created, data) }); }
  const configMap: kplus.IConfigMap = created ?? props.configMap!;
  return {
    configMap,
    mounts: spec.configDirectory === undefined ? [] : [Volume.configMap('config', configMap).mount(spec.configDirectory, { readOnly: true })],
    annotations: rolls ? { 'checksum/config': hashOf(data) } : undefined,
  };
}

/** Throws where the user gives a configuration that would reach nobody. */
function refuseUseless(agent: Construct, spec: NodeAgentSpec, { configFiles, configMap }: NodeAgentProps): void {
  if (spec.configFiles === undefined && (configFiles ?? configMap) !== undefined) {
    const given = configFiles === undefined ? 'configMap' : 'configFiles';
    throw new Error(`[${agent.node.path}] ${given}: this software has no configuration files, leave it out`);
  }
  if (configFiles !== undefined && configMap !== undefined) {
    throw new Error(`[${agent.node.path}] configFiles: they would not reach the existing configMap, give one of the two`);
  }
}

/** What came into the ConfigMap after its hash was taken: pods that run would not get it. */
function changesThatRollNothing(configMap: kplus.ConfigMap, hashed: { [name: string]: string }): string[] {
  const { data = {} } = ApiObject.of(configMap).toJson();
  return hashOf(data) === hashOf(hashed) ? []
    : ['configMap: it was changed after the pods were given its hash, so they would not restart; give the files with configFiles, '
      + 'or rollOnConfigChange: false'];
}

/** A hash of the files that depends on nothing but their names and content. */
function hashOf(files: { [name: string]: string }): string {
  const sorted = Object.keys(files).sort().map((name) => [name, files[name]]);
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
