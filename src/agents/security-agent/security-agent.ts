import { Construct } from 'constructs';
import { SecurityAgentEngine } from './security-agent-engine';
import { needed, field, struct } from '../../codec/struct';
import { NODE_AGENT } from '../node-agent/agent-fields';
import { NodeAgent } from '../node-agent/node-agent';
import { NodeAgentProps } from '../node-agent/node-agent-props';
import { engineOf, rolePropsOf } from '../node-agent/role-arguments';

/** Properties of a `SecurityAgent`. */
export interface SecurityAgentProps extends NodeAgentProps {
  /** The software that watches. */
  readonly engine: SecurityAgentEngine;
}

const SECURITY_AGENT = struct<SecurityAgentProps>({ ...NODE_AGENT, engine: needed(field(engineOf(SecurityAgentEngine, 'new MySecurityEngine()'))) });

/**
 * Watches every node for what should not happen there: processes, files, network.
 *
 * Creates a DaemonSet, a ServiceAccount and what the software needs. It runs on every Linux node, the control plane included.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class SecurityAgent extends NodeAgent {
  /**
   * Throws on a value that Kubernetes rejects.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: SecurityAgentProps) {
    const given = rolePropsOf('SecurityAgent', scope, id, SECURITY_AGENT, props);
    super(scope, id, 'security-agent', given.engine, given);
  }
}
