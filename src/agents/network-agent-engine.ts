import { NodeAgentSpec } from './node-agent-spec';

/**
 * The software behind a `NetworkAgent`.
 *
 * Extend it to run your own: `name` labels the objects, and `spec()` says what it needs.
 */
export abstract class NetworkAgentEngine {
  /** The name of the software in lower case, such as `flannel`. */
  public abstract readonly name: string;

  /** What the software needs. */
  public abstract spec(): NodeAgentSpec;
}
