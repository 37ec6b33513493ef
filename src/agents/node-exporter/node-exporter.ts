import { Construct } from 'constructs';
import { NodeExporterEngine } from './node-exporter-engine';
import { PrometheusNodeExporter } from './prometheus/prometheus-node-exporter';
import { field, struct } from '../../codec/struct';
import { NODE_AGENT } from '../node-agent/agent-fields';
import { NodeAgent } from '../node-agent/node-agent';
import { NodeAgentProps } from '../node-agent/node-agent-props';
import { engineOf, rolePropsOf } from '../node-agent/role-arguments';

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
  ...NODE_AGENT, engine: field(engineOf(NodeExporterEngine, 'new PrometheusNodeExporter()')),
});

/**
 * Measures every node and shows the figures to Prometheus.
 *
 * Creates a DaemonSet, a ServiceAccount and a headless Service; monitors on demand. It runs on every Linux node, the
 * control plane included.
 */
export class NodeExporter extends NodeAgent {
  /**
   * Throws on a value that Kubernetes rejects, and on an argument on which the software would end at its start.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: NodeExporterProps = {}) {
    const given = rolePropsOf('NodeExporter', scope, id, NODE_EXPORTER, props);
    const engine = given.engine ?? new PrometheusNodeExporter();
    super(scope, id, 'node-exporter', engine, given);
  }
}
