import type { LogCollectorProps } from './log-collector';
import { LogCollectorContext } from './log-collector-context';
import { LogPipeline } from './log-pipeline';
import { AgentContext } from '../node-agent/agent-context';
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
   * What the software needs in order to run the pipeline of the collector.
   *
   * Throws when the pipeline has something that the software cannot do.
   *
   * @param context what is known of the collector, and what it collects
   */
  public abstract spec(context: LogCollectorContext): NodeAgentSpec;

  /** @internal */
  public _answer(context: AgentContext, props: LogCollectorProps): NodeAgentSpec {
    const { name, namespace, platform } = context;
    const { inputs, outputs, kubernetesMetadata, stateDirectory, logLevel = 'info', configFiles } = props;
    return this.spec({
      ...context,
      pipeline: new LogPipeline({ inputs, outputs, kubernetesMetadata }),
      stateDirectory: stateDirectory ?? [platform.stateRoot.replace(/\/$/, ''), this.name, namespace ?? [], name].flat().join('/'),
      logLevel,
      configFiles,
    });
  }
}
