import { Construct } from 'constructs';
import { NetworkAgentEngine } from './network-agent-engine';
import { needed, field, struct } from '../../codec/struct';
import { NODE_AGENT } from '../node-agent/agent-fields';
import { NodeAgent } from '../node-agent/node-agent';
import { NodeAgentProps } from '../node-agent/node-agent-props';
import { engineOf, rolePropsOf } from '../node-agent/role-arguments';

/** Properties of a `NetworkAgent`. */
export interface NetworkAgentProps extends NodeAgentProps {
  /** The software that makes the network: `new Flannel()`, `new KubeProxy({ … })`. */
  readonly engine: NetworkAgentEngine;
}

const NETWORK_AGENT = struct<NetworkAgentProps>({
  ...NODE_AGENT, engine: needed(field(engineOf(NetworkAgentEngine, 'new Flannel()'))),
});

/**
 * Makes a part of the cluster's network on every node.
 *
 * Creates a DaemonSet, a ServiceAccount and what the software needs: roles and bindings, a ConfigMap. It runs on every
 * Linux node whatever its taints, on the host network, with the priority `system-node-critical`.
 *
 * @see https://kubernetes.io/docs/concepts/cluster-administration/networking/
 */
export class NetworkAgent extends NodeAgent {
  /**
   * Throws on a value that Kubernetes rejects.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: NetworkAgentProps) {
    const given = rolePropsOf('NetworkAgent', scope, id, NETWORK_AGENT, props);
    super(scope, id, 'network-agent', given.engine, given);
  }
}
