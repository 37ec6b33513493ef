import { port, string } from '../../codec/formats';
import { Fields, at, needed } from '../../codec/struct';

/** A TCP connection that the kubelet opens to a container. */
export interface TcpSocketOptions {
  /** The port: the name of a port of the container (`metrics`), or a number (`9100`). */
  readonly port: string;

  /**
   * The host that the kubelet connects to.
   *
   * @default - the address of the pod
   */
  readonly host?: string;
}

/** @internal */
export const TCP_SOCKET: Fields<TcpSocketOptions> = {
  port: needed(at('tcpSocket.port', port)),
  host: at('tcpSocket.host', string),
};
