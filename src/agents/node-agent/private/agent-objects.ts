import { ApiObject } from 'cdk8s';
import { check, stopping } from '../../../checks';
import type { NodeAgent } from '../node-agent';

/** What an API server would have against an agent's objects as they are emitted. The DaemonSet judges itself. */
export function problemsOfObjects(agent: NodeAgent): string[] {
  const others = agent.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct))
    .filter(({ kind, node }) => !(kind === 'DaemonSet' && node.scope === agent.daemonSet));
  return others.flatMap((object) => {
    try {
      return stopping(check([object.toJson()])).map(({ text }) => `${object.kind}.${text}`);
    } catch (e) {
      // A patch that leads nowhere.
      return [`${object.kind} cannot be rendered: ${(e as Error).message}`];
    }
  });
}
