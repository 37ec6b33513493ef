/**
 * The software behind an agent, whatever its role.
 *
 * Each role has a family of engines, and takes only those: extend `LogCollectorEngine`, `NodeExporterEngine` or
 * `NetworkAgentEngine`, not this class.
 */
export abstract class AgentEngine {
  /** The name of the software in lower case, such as `fluent-bit`. */
  public abstract readonly name: string;

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
