import { LogPipeline } from './log-pipeline';
import { NodeAgentSpec } from './node-agent-spec';

/**
 * The software behind a `LogCollector`.
 *
 * Extend it to run your own: `name` labels the objects, and `spec()` turns the pipeline into containers, configuration
 * files and permissions.
 */
export abstract class LogCollectorEngine {
  /** The name of the software in lower case, such as `fluent-bit`. */
  public abstract readonly name: string;

  /**
   * What the software needs in order to run this pipeline.
   *
   * Throws when the pipeline has something that the software cannot do.
   *
   * @param pipeline what is collected, and where it goes
   */
  public abstract spec(pipeline: LogPipeline): NodeAgentSpec;
}
