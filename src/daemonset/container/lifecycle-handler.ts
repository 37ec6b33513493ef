import { HTTP_GET, HTTP_GET_CHECK, HttpGetOptions } from './http-get-options';
import { EXEC, handled } from './private/handler';
import { TCP_SOCKET, TcpSocketOptions } from './tcp-socket-options';
import { numberOf } from '../../codec/formats';
import { at, needed } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';

const exec = new Factory<{ command: string[] }>('exec', {}, ['command'], EXEC);
const httpGet = new Factory<HttpGetOptions & { path: string }>('httpGet', {}, ['path'], HTTP_GET, HTTP_GET_CHECK);
const tcpSocket = new Factory<TcpSocketOptions>('tcpSocket', {}, [], TCP_SOCKET);
const sleep = new Factory<{ seconds: number }>('sleep', {}, ['seconds'], {
  seconds: needed(at('sleep.seconds', numberOf('natural64'))),
});

/**
 * What happens when a container has started, or before it is stopped.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export class LifecycleHandler {
  /**
   * Runs a command in the container.
   *
   * Throws when the command is empty.
   *
   * @param command the command and its arguments; no shell is involved
   */
  public static exec(command: string[]): LifecycleHandler {
    return new LifecycleHandler(exec.encode('LifecycleHandler', { command }));
  }

  /**
   * Sends an HTTP request.
   *
   * Throws on a malformed port or header.
   *
   * @param path the path of the request, such as `/drain`
   * @param options where the request goes
   */
  public static httpGet(path: string, options: HttpGetOptions): LifecycleHandler {
    return new LifecycleHandler(httpGet.encode('LifecycleHandler', { path }, options));
  }

  /**
   * Opens a TCP connection. Kubernetes takes it, but the kubelet cannot run it: the hook always fails.
   *
   * Throws on a malformed port.
   *
   * @param options where the connection goes
   */
  public static tcpSocket(options: TcpSocketOptions): LifecycleHandler {
    return new LifecycleHandler(tcpSocket.encode('LifecycleHandler', {}, options));
  }

  /**
   * Waits. Since Kubernetes 1.30.
   *
   * Throws when the duration is negative.
   *
   * @param seconds how long, in seconds, and not longer than the termination grace period of the pod; 0 since Kubernetes 1.33
   */
  public static sleep(seconds: number): LifecycleHandler {
    return new LifecycleHandler(sleep.encode('LifecycleHandler', { seconds }));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const LIFECYCLE_HANDLER = vocabulary<LifecycleHandler>('LifecycleHandler', (v) => v instanceof LifecycleHandler, () => [
  handled('exec', exec), handled('httpGet', httpGet, { path: '/' }), handled('tcpSocket', tcpSocket),
  handled('sleep', sleep, { seconds: 0 }),
]);
