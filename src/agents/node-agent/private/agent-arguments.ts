import { ApiObject } from 'cdk8s';
import { BadValue } from '../../../codec/bad-value';
import { Container } from '../../../daemonset/container/container';
import { DaemonSet } from '../../../daemonset/daemonset';
import { AgentEngine } from '../agent-engine';

/**
 * What the software would have against the arguments of its container as they are emitted: some may have come late, or with a
 * patch.
 */
export function argumentProblems(sets: readonly { readonly daemonSet: DaemonSet; readonly container: Container }[], engine: AgentEngine): string[] {
  // Rendering costs, and software that takes everything has nothing against it.
  if (engine._args === AgentEngine.prototype._args) { return []; }
  return sets.flatMap(({ daemonSet, container }) => {
    try {
      engine._args([], emittedArguments(ApiObject.of(daemonSet), container.name));
      return [];
    } catch (e) {
      if (e instanceof BadValue) { return [e.message]; }
      throw e;
    }
  });
}

/** The arguments of a container; none where it cannot be rendered or has none that are text, which the DaemonSet says itself. */
function emittedArguments(daemonSet: ApiObject, name: string): string[] {
  try {
    const { args } = daemonSet.toJson().spec.template.spec.containers.find((container: any) => container.name === name);
    return args.every((arg: unknown) => typeof arg === 'string') ? args : [];
  } catch {
    return [];
  }
}
