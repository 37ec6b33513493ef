import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { FluentBit } from './engines/fluent-bit';
import { LogCollectorEngine } from './log-collector-engine';
import { LogInput } from './log-input';
import { LogOutput } from './log-output';
import { NodeAgent } from './node-agent';
import { NodeAgentProps } from './node-agent-props';
import { given } from './private/given';
import { reported } from '../daemonset/private/bad-value';
import { inside, text } from '../daemonset/private/codec';

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
   * @default - `/var/lib/<software>/<namespace>/<name>`, without the namespace where none is given
   */
  readonly stateDirectory?: string;

  /**
   * How much the collector says about itself: `error`, `warn`, `info`, `debug` or `trace`.
   *
   * @default 'info'
   */
  readonly logLevel?: string;
}

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
   * Throws when a value is none that Kubernetes takes, or when the software cannot do what the pipeline asks.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: LogCollectorProps = {}) {
    const engine = props.engine ?? new FluentBit();
    const agentName = props.metadata?.name ?? id;
    const namespace = props.metadata?.namespace ?? Chart.of(scope).namespace;
    super(scope, id, 'log-collector', engine, engine.spec({
      agentName,
      namespace,
      inputs: props.inputs ?? [LogInput.containerLogs()],
      outputs: props.outputs ?? [LogOutput.stdout()],
      kubernetesMetadata: props.kubernetesMetadata ?? true,
      stateDirectory: props.stateDirectory ?? `/var/lib/${engine.name}/${namespace === undefined ? '' : `${namespace}/`}${agentName}`,
      logLevel: props.logLevel ?? 'info',
      configFiles: given(props.configFiles),
    }), props);
    reported(`[${this.node.path}]`, () => inside('logLevel', () => LOG_LEVEL.encode(props.logLevel ?? 'info')));
  }
}
