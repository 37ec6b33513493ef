import { ApiObject } from 'cdk8s';
import { BadValue } from '../../../codec/bad-value';
import { inside } from '../../../codec/codec';
import { annotations, labels } from '../../../codec/formats';
import { struct, own } from '../../../codec/struct';
import type { NodeAgent } from '../node-agent';

/** What somebody may add to an object after it was made. */
const LATE = struct<{ labels?: { [key: string]: string }; annotations?: { [key: string]: string } }>({
  labels: own(labels), annotations: own(annotations),
});

/**
 * What an API server would have against the labels and annotations of an agent's objects as they are emitted. The DaemonSet
 * judges itself.
 */
export function metadataProblems(agent: NodeAgent): string[] {
  const others = agent.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct))
    .filter(({ kind, node }) => !(kind === 'DaemonSet' && node.scope === agent.daemonSet));
  return others.flatMap((object) => {
    try {
      const { labels: ofObject, annotations: notes } = object.toJson().metadata ?? {};
      inside(`${object.kind}.metadata`, () => LATE.encode({ labels: ofObject, annotations: notes }));
      return [];
    } catch (e) {
      // A patch that leads nowhere is no BadValue.
      return [e instanceof BadValue ? e.message : `${object.kind} cannot be rendered: ${(e as Error).message}`];
    }
  });
}
