import { Construct } from 'constructs';
import { StorageAgentEngine } from './storage-agent-engine';
import { needed, field, struct } from '../../codec/struct';
import { NODE_AGENT } from '../node-agent/agent-fields';
import { NodeAgent } from '../node-agent/node-agent';
import { NodeAgentProps } from '../node-agent/node-agent-props';
import { engineOf, rolePropsOf } from '../node-agent/role-arguments';

/** Properties of a `StorageAgent`. */
export interface StorageAgentProps extends NodeAgentProps {
  /** The software that brings storage. */
  readonly engine: StorageAgentEngine;
}

const STORAGE_AGENT = struct<StorageAgentProps>({ ...NODE_AGENT, engine: needed(field(engineOf(StorageAgentEngine, 'new MyStorageEngine()'))) });

/**
 * Brings storage to every node: the node plugin of a CSI driver, or the client of a file system.
 *
 * Creates a DaemonSet, a ServiceAccount and what the software needs. It runs on every Linux node, the control plane included.
 *
 * @see https://kubernetes-csi.github.io/docs/
 */
export class StorageAgent extends NodeAgent {
  /**
   * Throws on a value that Kubernetes rejects.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: StorageAgentProps) {
    const given = rolePropsOf('StorageAgent', scope, id, STORAGE_AGENT, props);
    super(scope, id, 'storage-agent', given.engine, given);
  }
}
