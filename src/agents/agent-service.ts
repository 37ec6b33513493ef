import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AgentIdentity } from './agent-identity';
import type { NodeAgent } from './node-agent';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';

/**
 * Adds the Service of an agent, where it has one.
 *
 * @internal
 */
export function addService(agent: NodeAgent, identity: AgentIdentity, spec: NodeAgentSpec, props: NodeAgentProps): void {
  const wanted = props.service !== undefined || spec.service === true || props.serviceMonitor !== undefined;
  if (!wanted) { return; }
  const { type = kplus.ServiceType.CLUSTER_IP, nodeLocal = false, annotations, headless } = props.service ?? {};
  const withoutAddress = headless ?? (type === kplus.ServiceType.CLUSTER_IP && !nodeLocal);
  new ApiObject(agent, 'Service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: identity.metadata({}, annotations),
    spec: Lazy.any({
      produce: () => ({
        type,
        ...(withoutAddress && { clusterIP: 'None' }),
        ...(nodeLocal && { internalTrafficPolicy: 'Local' }),
        selector: agent.daemonSet.matchLabels,
        ports: agent.container.ports.map(({ name, containerPort, protocol }) => ({
          name, port: containerPort, targetPort: name ?? containerPort, protocol,
        })),
      }),
    }),
  });
  agent.node.addValidation({
    validate: () => agent.container.ports.length > 0 ? [] : ['service: the agent has no ports, give some with `ports` or leave `service` out'],
  });
}
