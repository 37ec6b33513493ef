import { Protocol } from './protocol';
import { oneOf } from '../../codec/codec';
import { hostPort, orEmpty, portName, portNumber, string } from '../../codec/formats';
import { at, needed, field, struct } from '../../codec/struct';

/**
 * A port that a container opens.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export interface ContainerPort {
  /** The number of the port, 1 to 65535. */
  readonly containerPort: number;

  /**
   * A name by which Services and probes refer to the port, unique within the container: at most 15 lower-case letters,
   * digits and `-`, with at least one letter.
   *
   * @default - the port has no name
   */
  readonly name?: string;

  /**
   * The protocol of the port.
   *
   * @default - Kubernetes decides: TCP
   */
  readonly protocol?: Protocol;

  /**
   * The port of the node that leads to this one, 1 to 65535; 0 is none. On the host network it must equal `containerPort`.
   *
   * @default - none
   */
  readonly hostPort?: number;

  /**
   * The address of the node to which `hostPort` is bound.
   *
   * @default - all addresses of the node
   */
  readonly hostIp?: string;
}

/** @internal */
export const CONTAINER_PORT = struct<ContainerPort>({
  name: field(orEmpty(portName)),
  containerPort: needed(field(portNumber)),
  protocol: field(oneOf('Protocol', Protocol)),
  hostPort: field(hostPort),
  hostIp: at('hostIP', string),
});
