import { ApiObject } from 'cdk8s';
import { AgentIdentity } from './agent-identity';
import { MetricsEndpoint } from './metrics-endpoint';
import { MonitorOptions } from './monitor-options';
import type { NodeAgent } from './node-agent';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';

/**
 * Adds the monitors of an agent that its user wants.
 *
 * @internal
 */
export function addMonitors(agent: NodeAgent, identity: AgentIdentity, spec: NodeAgentSpec, props: NodeAgentProps): void {
  add(agent, identity, 'ServiceMonitor', { matchLabels: identity.selectorLabels }, 'endpoints', spec.metrics, props.serviceMonitor);
  add(agent, identity, 'PodMonitor', agent._selector, 'podMetricsEndpoints', spec.metrics, props.podMonitor);
}

function add(
  agent: NodeAgent, identity: AgentIdentity, kind: string, selector: any, endpoints: string,
  metrics: MetricsEndpoint[] = [], options?: MonitorOptions,
): void {
  if (options === undefined) { return; }
  if (metrics.length === 0) {
    const property = `${kind[0].toLowerCase()}${kind.slice(1)}`;
    throw new Error(`[${agent.node.path}] ${property}: the engine shows no metrics as it is set up, change its options or leave this out`);
  }
  const { interval, scrapeTimeout, honorLabels, nodeLabel = true, labels } = options;
  new ApiObject(agent, kind, {
    apiVersion: 'monitoring.coreos.com/v1',
    kind,
    metadata: identity.metadata(labels),
    spec: {
      selector,
      [endpoints]: metrics.map(({ port, path = '/metrics', scheme }) => ({
        port,
        path,
        scheme: scheme?.toLowerCase(),
        interval,
        scrapeTimeout,
        honorLabels,
        ...(nodeLabel && { relabelings: [{ sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node' }] }),
      })),
    },
  });
}
