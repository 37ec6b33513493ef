import { Construct } from 'constructs';
import { FluentBit } from './fluent-bit/fluent-bit';
import { LogCollectorEngine } from './log-collector-engine';
import { LogInput } from './log-input';
import { LogOutput } from './log-output';
import { LOG_PIPELINE_PROPS } from './log-pipeline';
import { shown } from '../../codec/bad-value';
import { text } from '../../codec/codec';
import { absolutePath } from '../../codec/formats';
import { field, struct } from '../../codec/struct';
import { NODE_AGENT } from '../node-agent/agent-fields';
import { NodeAgent } from '../node-agent/node-agent';
import { NodeAgentProps } from '../node-agent/node-agent-props';
import { engineOf, rolePropsOf } from '../node-agent/role-arguments';

const LOG_LEVELS = ['error', 'warn', 'info', 'debug', 'trace'];
const LOG_LEVEL = text((v) => LOG_LEVELS.includes(v) ? undefined : `is not a level, write one of ${LOG_LEVELS.join(', ')}`);

/** Properties of a `LogCollector`. */
export interface LogCollectorProps extends NodeAgentProps {
  /**
   * The software that collects.
   *
   * @default - `new FluentBit()`
   */
  readonly engine?: LogCollectorEngine;

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
   * Whether records of containers get the pod's name, namespace and labels. It takes reading pods and namespaces in the API.
   *
   * @default true
   */
  readonly kubernetesMetadata?: boolean;

  /**
   * The directory of the node in which the collector remembers how far it has read. No other collector may use it.
   *
   * @default - `/var/lib/<software>/<namespace>/<name>`, without the namespace where none is given; in place of `/var/lib` the platform's `stateRoot`
   */
  readonly stateDirectory?: string;

  /**
   * How much the collector says about itself: `error`, `warn`, `info`, `debug` or `trace`.
   *
   * @default 'info'
   */
  readonly logLevel?: string;
}

const LOG_COLLECTOR = struct<LogCollectorProps>({
  ...NODE_AGENT,
  engine: field(engineOf(LogCollectorEngine, 'new FluentBit()')),
  ...LOG_PIPELINE_PROPS.fields,
  stateDirectory: field(absolutePath),
  logLevel: field(LOG_LEVEL),
});

/**
 * Collects the logs of every node and sends them on.
 *
 * Creates a DaemonSet, a ServiceAccount, a ClusterRole with its binding (for the metadata of pods), and a ConfigMap; a
 * Service and monitors on demand. It runs on every Linux node, the control plane included.
 *
 * @see https://kubernetes.io/docs/concepts/cluster-administration/logging/#using-a-node-logging-agent
 */
export class LogCollector extends NodeAgent {
  /**
   * Throws on a value that Kubernetes rejects, or when the software cannot do what the pipeline asks.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: LogCollectorProps = {}) {
    const given = rolePropsOf('LogCollector', scope, id, LOG_COLLECTOR, props);
    const engine = given.engine ?? new FluentBit();
    super(scope, id, 'log-collector', engine, given);
    this.refuseReplacedPipeline(given);
  }

  /** Whoever brings the engine's own file, or the whole ConfigMap, says all that is in it: what stands beside it would reach nobody. */
  private refuseReplacedPipeline(props: LogCollectorProps): void {
    const { configFiles = {}, configMap } = props;
    const file = Object.keys(configFiles).find((name) => this._configNames.includes(name));
    const lost = (['inputs', 'outputs', 'logLevel'] as const).filter((name) => props[name] !== undefined);
    if (lost.length === 0 || (file === undefined && configMap === undefined)) { return; }
    const given = file === undefined ? 'the existing configMap' : `configFiles[${shown(file)}]`;
    throw new Error(`[${this.node.path}] ${lost[0]}: ${given} takes the place of the file that ${lost.join(', ')} would stand in; give one of the two`);
  }
}
