import { NodeAgentSpec } from './node-agent-spec';

/**
 * The software behind a `NodeExporter`.
 *
 * Extend it to run your own: `name` labels the objects, and `spec()` says what it needs.
 */
export abstract class NodeExporterEngine {
  /** The name of the software in lower case, such as `node-exporter`. */
  public abstract readonly name: string;

  /** What the software needs. */
  public abstract spec(): NodeAgentSpec;
}
