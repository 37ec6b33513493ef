import { Construct } from 'constructs';
import { BadValue, reported, shown } from '../../../codec/bad-value';
import { inside } from '../../../codec/codec';
import { SUPPORTED_VERSIONS } from '../../../manifest/versions';
import { Platform } from '../../platform/platform';
import { AgentEngine } from '../agent-engine';
import { NODE_AGENT_SPEC } from '../agent-fields';
import { AgentIdentity } from '../agent-identity';
import { NodeAgentProps } from '../node-agent-props';
import { NodeAgentSpec } from '../node-agent-spec';
import { given } from '../options';

/** What an engine answers, asked once. Whatever it throws names the construct. */
export function askedSpec(agent: Construct, engine: AgentEngine, identity: AgentIdentity, platform: Platform, props: NodeAgentProps): NodeAgentSpec {
  const owner = `[${agent.node.path}]`;
  const context = {
    name: identity.name,
    namespace: identity.namespace,
    labels: { ...identity.labels },
    configMapName: props.configMap?.name ?? identity.name,
    platform,
    versions: { ...SUPPORTED_VERSIONS },
  };
  const answer = named(owner, () => engine._answer(context, props));
  return reported(owner, () => inside('engine.spec()', () => {
    NODE_AGENT_SPEC.encode(answer);
    return given({ ...answer });
  }));
}

/** The same, whose errors begin with the construct. */
function named<T>(owner: string, work: () => T): T {
  try {
    return work();
  } catch (e) {
    const message = e instanceof Error && typeof e.message === 'string' ? e.message : shown(e);
    throw e instanceof Error && message.startsWith(owner) ? e : new Error(`${owner} ${message}`, { cause: e });
  }
}

/**
 * Throws `BadValue` where files or metrics are of a container or port that is not there, and where two files have one name.
 *
 * @param spec what the engine says, with its features in place
 */
export function refuseUnknownNames(spec: NodeAgentSpec): void {
  const containers = [spec.container, ...spec.initContainers ?? [], ...spec.sidecars ?? []];
  const names = containers.map(({ name }) => name);
  const known = (name: string, path: string) => {
    if (!names.includes(name)) { throw new BadValue(`${shown(name)} is the name of no container, write one of ${names.join(', ')}`).within(path); }
  };
  const files = (spec.config ?? []).map(({ name }) => name);
  (spec.config ?? []).forEach(({ name, containers: wanted = [] }, i) => {
    if (files.indexOf(name) !== i) { throw new BadValue(`${shown(name)} is the name of another file, write each once`).within(`config[${i}].name`); }
    wanted.forEach((container, j) => known(container, `config[${i}].containers[${j}]`));
  });
  (spec.metrics ?? []).forEach(({ container: wanted = spec.container.name, port }, i) => {
    known(wanted, `metrics[${i}].container`);
    const ports = containers.filter(({ name }) => name === wanted).flatMap(({ ports: opened = [] }) => opened.flatMap(({ name }) => name ?? []));
    if (!ports.includes(port)) {
      throw new BadValue(`${shown(port)} is the name of no port of the container ${shown(wanted)}, which has ${ports.join(', ') || 'none with a name'}`)
        .within(`metrics[${i}].port`);
    }
  });
}
