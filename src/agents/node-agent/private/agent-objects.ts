import { ApiObject, JsonPatch } from 'cdk8s';
import { check, stopping } from '../../../checks';
import { shown } from '../../../codec/bad-value';
import { AgentIdentity } from '../agent-identity';
import type { NodeAgent } from '../node-agent';
import { NodeAgentSpec } from '../node-agent-spec';

/** Adds the objects that an engine brings beside those that every agent has. */
export function addObjects(agent: NodeAgent, identity: AgentIdentity, { objects = [] }: NodeAgentSpec): void {
  objects.forEach(({ apiVersion, kind, name = identity.name, clusterScoped = false, content: { metadata = {}, ...content } }, i) => {
    const id = name === identity.name ? kind : `${kind}-${name}`;
    if (agent.node.tryFindChild(id) !== undefined) {
      throw new Error(`[${agent.node.path}] engine.spec().objects[${i}]: the agent has a ${kind} ${shown(name)} already, give it another name`);
    }
    const { labels, ...common } = identity.metadata(metadata.labels, metadata.annotations);
    // What they are found by stays, whatever else their metadata say.
    const found = { ...labels, ...identity.selectorLabels };
    const object = new ApiObject(agent, id, { apiVersion, kind, metadata: { ...metadata, ...common, labels: found, name }, ...content });
    // cdk8s gives the namespace of the chart even to objects that belong to none.
    if (clusterScoped && object.metadata.namespace !== undefined) { object.addJsonPatch(JsonPatch.remove('/metadata/namespace')); }
  });
}

/** What has been said about an object, as long as its JSON is the same: cdk8s asks once for every chart and once more. */
const VERDICTS = new WeakMap<ApiObject, { readonly text: string; readonly problems: string[] }>();

function problemsOf(object: ApiObject): string[] {
  const json = object.toJson();
  const text = JSON.stringify(json);
  let verdict = VERDICTS.get(object);
  if (verdict?.text !== text) {
    verdict = { text, problems: stopping(check([json])).map((found) => `${object.kind}.${found.text}`) };
    VERDICTS.set(object, verdict);
  }
  return verdict.problems;
}

/** What an API server would have against an agent's objects as they are emitted. The DaemonSets judge themselves. */
export function problemsOfObjects(agent: NodeAgent): string[] {
  const others = agent.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct))
    .filter(({ kind, node }) => !(kind === 'DaemonSet' && agent.daemonSets.some((daemonSet) => node.scope === daemonSet)));
  return others.flatMap((object) => {
    try {
      return problemsOf(object);
    } catch (e) {
      // A patch that leads nowhere.
      return [`${object.kind} cannot be rendered: ${(e as Error).message}`];
    }
  });
}
