import { Construct } from 'constructs';
import { PrometheusNodeExporter } from './engines/prometheus-node-exporter';
import { NodeAgent } from './node-agent';
import { NodeAgentProps } from './node-agent-props';
import { NodeExporterEngine } from './node-exporter-engine';
import { NODE_AGENT } from './private/agent-fields';
import { engineOf, rolePropsOf } from './private/role-arguments';
import { own, struct } from '../daemonset/private/struct';

/** Properties of a `NodeExporter`. */
export interface NodeExporterProps extends NodeAgentProps {
  /**
   * The software that measures.
   *
   * @default - `new PrometheusNodeExporter()`
   */
  readonly engine?: NodeExporterEngine;
}

const NODE_EXPORTER = struct<NodeExporterProps>({
  ...NODE_AGENT, engine: own(engineOf(NodeExporterEngine, 'new PrometheusNodeExporter()')),
});

/**
 * Measures every node and shows the figures to Prometheus.
 *
 * Creates a DaemonSet, a ServiceAccount and a headless Service; monitors on demand. It runs on every Linux node, the
 * control plane included.
 */
export class NodeExporter extends NodeAgent {
  /**
   * Throws when a value is none that Kubernetes takes.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: NodeExporterProps = {}) {
    const given = rolePropsOf('NodeExporter', scope, id, NODE_EXPORTER, props);
    const engine = given.engine ?? new PrometheusNodeExporter();
    super(scope, id, 'node-exporter', engine, engine.spec(), given);
  }
}
