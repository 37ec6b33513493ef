import { AgentContext } from './agent-context';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';

/**
 * The software behind an agent, whatever its role.
 *
 * Each role has a family of engines, and takes only those: extend the class of the role, such as `LogCollectorEngine` or
 * `StorageAgentEngine`, not this one.
 */
export abstract class AgentEngine {
  /** The name of the software in lower case, such as `fluent-bit`. */
  public abstract readonly name: string;

  /**
   * What the software needs, by the `spec` of its family.
   *
   * @internal
   */
  public abstract _answer(context: AgentContext, props: NodeAgentProps): NodeAgentSpec;

  /**
   * The arguments of the agent's container, of those that the engine gives and those that its user adds.
   *
   * Throws `BadValue` when the software would end at its start.
   *
   * @internal
   */
  public _args(ofEngine: string[], ofUser: string[]): string[] {
    return [...ofEngine, ...ofUser];
  }
}
