import { Construct } from 'constructs';
import { DevicePluginEngine } from './device-plugin-engine';
import { needed, field, struct } from '../../codec/struct';
import { NODE_AGENT } from '../node-agent/agent-fields';
import { NodeAgent } from '../node-agent/node-agent';
import { NodeAgentProps } from '../node-agent/node-agent-props';
import { engineOf, rolePropsOf } from '../node-agent/role-arguments';

/** Properties of a `DevicePlugin`. */
export interface DevicePluginProps extends NodeAgentProps {
  /** The software that offers the devices. */
  readonly engine: DevicePluginEngine;
}

const DEVICE_PLUGIN = struct<DevicePluginProps>({ ...NODE_AGENT, engine: needed(field(engineOf(DevicePluginEngine, 'new MyDeviceEngine()'))) });

/**
 * Offers devices of every node, such as GPUs, to its pods.
 *
 * Creates a DaemonSet, a ServiceAccount and what the software needs. It runs on every Linux node, the control plane included.
 *
 * @see https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/
 */
export class DevicePlugin extends NodeAgent {
  /**
   * Throws on a value that Kubernetes rejects.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the agent's name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: DevicePluginProps) {
    const given = rolePropsOf('DevicePlugin', scope, id, DEVICE_PLUGIN, props);
    super(scope, id, 'device-plugin', given.engine, given);
  }
}
