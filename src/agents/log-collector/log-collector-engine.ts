import { LogPipeline } from './log-pipeline';
import { AgentEngine } from '../node-agent/agent-engine';
import { NodeAgentSpec } from '../node-agent/node-agent-spec';

const FAMILY = Symbol.for('cdk8s-daemonsets.LogCollectorEngine');

/**
 * The software behind a `LogCollector`.
 *
 * Extend it to run your own: `name` labels the objects, and `spec()` turns the pipeline into containers, configuration
 * files and permissions.
 */
export abstract class LogCollectorEngine extends AgentEngine {
  /**
   * Whether a value is an engine of this family.
   *
   * @internal
   */
  public static _isOne(value: unknown): value is LogCollectorEngine {
    return (value as LogCollectorEngine | undefined)?.family === FAMILY;
  }

  /** Keeps the families of engines apart: for TypeScript by being private, at run time by its value. */
  private readonly family = FAMILY;

  /**
   * What the software needs in order to run this pipeline.
   *
   * Throws when the pipeline has something that the software cannot do.
   *
   * @param pipeline what is collected, and where it goes
   */
  public abstract spec(pipeline: LogPipeline): NodeAgentSpec;
}
