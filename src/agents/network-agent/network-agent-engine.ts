import { AgentContext } from '../node-agent/agent-context';
import { AgentEngine } from '../node-agent/agent-engine';
import { NodeAgentSpec } from '../node-agent/node-agent-spec';

const FAMILY = Symbol.for('cdk8s-daemonsets.NetworkAgentEngine');

/**
 * The software behind a `NetworkAgent`.
 *
 * Extend it to run your own: `name` labels the objects, and `spec()` says what it needs.
 */
export abstract class NetworkAgentEngine extends AgentEngine {
  /**
   * Whether a value is an engine of this family.
   *
   * @internal
   */
  public static _isOne(value: unknown): value is NetworkAgentEngine {
    return (value as NetworkAgentEngine | undefined)?.family === FAMILY;
  }

  /** Keeps the families of engines apart: for TypeScript by being private, at run time by its value. */
  private readonly family = FAMILY;

  /**
   * What the software needs.
   *
   * @param context what is known of the agent
   */
  public abstract spec(context: AgentContext): NodeAgentSpec;

  /** @internal */
  public _answer(context: AgentContext): NodeAgentSpec {
    return this.spec(context);
  }
}
