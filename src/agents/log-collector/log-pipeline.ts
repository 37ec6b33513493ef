import { LOG_INPUT, LogInput } from './log-input';
import { LOG_OUTPUT, LogOutput } from './log-output';
import { flag, instance, someOf } from '../../codec/codec';
import { field, struct } from '../../codec/struct';
import { optionsOf } from '../node-agent/options';

/** What a pipeline is made of. */
export interface LogPipelineProps {
  /**
   * What is collected.
   *
   * @default - `[LogInput.containerLogs()]`: the output of the node's containers
   */
  readonly inputs?: LogInput[];

  /**
   * Where it goes: every record to every output.
   *
   * @default - `[LogOutput.stdout()]`: the collector's own output, to try things out
   */
  readonly outputs?: LogOutput[];

  /**
   * Whether records of containers get the pod's name, namespace and labels.
   *
   * @default true
   */
  readonly kubernetesMetadata?: boolean;
}

/** @internal */
export const LOG_PIPELINE_PROPS = struct<LogPipelineProps>({
  inputs: field(someOf(LOG_INPUT)), outputs: field(someOf(LOG_OUTPUT)), kubernetesMetadata: field(flag),
});

/**
 * What is collected and where it goes, whatever the software that does it.
 *
 * @example
 * import { LogOutput, LogPipeline } from 'cdk8s-daemonsets';
 *
 * new LogPipeline({ outputs: [LogOutput.loki({ host: 'loki.monitoring.svc' })] });
 */
export class LogPipeline {
  /** Whether records of containers get the pod's name, namespace and labels. */
  public readonly kubernetesMetadata: boolean;

  private readonly props: LogPipelineProps;

  /**
   * Throws on an empty list of inputs or outputs.
   *
   * @param props what is otherwise than the output of containers on the collector's own output
   */
  constructor(props: LogPipelineProps = {}) {
    this.props = optionsOf('LogPipeline', LOG_PIPELINE_PROPS, props, 'props');
    this.kubernetesMetadata = this.props.kubernetesMetadata ?? true;
  }

  /** What is collected: a copy. */
  public get inputs(): LogInput[] {
    return [...this.props.inputs ?? [LogInput.containerLogs()]];
  }

  /** Where it goes, every record to every output: a copy. */
  public get outputs(): LogOutput[] {
    return [...this.props.outputs ?? [LogOutput.stdout()]];
  }
}

/** @internal */
export const LOG_PIPELINE = instance<LogPipeline>('LogPipeline', (v) => v instanceof LogPipeline, 'make one with new LogPipeline({ … })');
