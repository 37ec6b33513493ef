import { GrpcMode } from './grpc-mode';
import { HTTP_GET, HTTP_GET_CHECK, HttpGetOptions } from './http-get-options';
import { EXEC, handled } from './private/handler';
import { TCP_SOCKET, TcpSocketOptions } from './tcp-socket-options';
import { oneOf } from '../../codec/codec';
import { count, numberOf, portNumber, seconds, string } from '../../codec/formats';
import { Fields, at, needed, field } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';

/** When a probe runs, and what its results mean. */
export interface ProbeOptions {
  /**
   * How long after the start of the container the first probe runs, in seconds.
   *
   * @default - Kubernetes decides: 0
   */
  readonly initialDelaySeconds?: number;

  /**
   * How often the probe runs, in seconds; 0 leaves it to Kubernetes.
   *
   * @default - Kubernetes decides: 10
   */
  readonly periodSeconds?: number;

  /**
   * After how long a probe without an answer fails, in seconds; 0 leaves it to Kubernetes.
   *
   * @default - Kubernetes decides: 1
   */
  readonly timeoutSeconds?: number;

  /**
   * How many probes in a row must succeed after a failure; 0 leaves it to Kubernetes. Liveness and startup probes take only 1.
   *
   * @default - Kubernetes decides: 1
   */
  readonly successThreshold?: number;

  /**
   * How many probes in a row must fail after a success; 0 leaves it to Kubernetes.
   *
   * @default - Kubernetes decides: 3
   */
  readonly failureThreshold?: number;

  /**
   * How long the container may take to end after a failure, in seconds, at least 1. Not for readiness probes.
   *
   * @default - the termination grace period of the pod
   */
  readonly terminationGracePeriodSeconds?: number;
}

/** Options of a probe by HTTP. */
export interface HttpGetProbeOptions extends ProbeOptions, HttpGetOptions {}

/** Options of a probe by TCP. */
export interface TcpSocketProbeOptions extends ProbeOptions, TcpSocketOptions {}

/** Options of a probe by gRPC. */
export interface GrpcProbeOptions extends ProbeOptions {
  /** The number of the port, 1 to 65535; gRPC probes take no names. */
  readonly port: number;

  /**
   * The service whose health is asked for.
   *
   * @default - Kubernetes decides: the empty name, the server as a whole
   */
  readonly service?: string;

  /**
   * How the probe connects. Since Kubernetes 1.37; an API server drops it unless the feature gate `GRPCContainerProbeTLS` is on.
   *
   * @default - nothing is written, which Kubernetes takes as `GrpcMode.PLAINTEXT`
   */
  readonly mode?: GrpcMode;
}

const OPTIONS: Fields<ProbeOptions> = {
  initialDelaySeconds: field(seconds),
  periodSeconds: field(seconds),
  timeoutSeconds: field(seconds),
  successThreshold: field(count),
  failureThreshold: field(count),
  terminationGracePeriodSeconds: field(numberOf('positive64')),
};

const exec = new Factory<ProbeOptions & { command: string[] }>('exec', {}, ['command'], { ...EXEC, ...OPTIONS });
const httpGet = new Factory<HttpGetProbeOptions & { path: string }>('httpGet', {}, ['path'], { ...HTTP_GET, ...OPTIONS }, HTTP_GET_CHECK);
const tcpSocket = new Factory<TcpSocketProbeOptions>('tcpSocket', {}, [], { ...TCP_SOCKET, ...OPTIONS });
const grpc = new Factory<GrpcProbeOptions>('grpc', {}, [], {
  port: needed(at('grpc.port', portNumber)), service: at('grpc.service', string), mode: at('grpc.mode', oneOf('GrpcMode', GrpcMode)), ...OPTIONS,
});

/**
 * A question that the kubelet asks a container again and again: whether it lives, is ready, or has started.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/probes/
 */
export class Probe {
  /**
   * Runs a command in the container; an exit code of 0 is a success.
   *
   * Throws when the command is empty or an option is negative.
   *
   * @param command the command and its arguments; no shell is involved
   * @param options when it runs
   */
  public static exec(command: string[], options: ProbeOptions = {}): Probe {
    return new Probe(exec.encode('Probe', { command }, options));
  }

  /**
   * Sends an HTTP request; a status from 200 to 399 is a success.
   *
   * Throws on a malformed port or header, or a negative option.
   *
   * @param path the path of the request, such as `/healthz`
   * @param options where the request goes, and when
   */
  public static httpGet(path: string, options: HttpGetProbeOptions): Probe {
    return new Probe(httpGet.encode('Probe', { path }, options));
  }

  /**
   * Opens a TCP connection; it is a success when that works.
   *
   * Throws on a malformed port or a negative option.
   *
   * @param options where the connection goes, and when
   */
  public static tcpSocket(options: TcpSocketProbeOptions): Probe {
    return new Probe(tcpSocket.encode('Probe', {}, options));
  }

  /**
   * Asks the gRPC health checking protocol; the status `SERVING` is a success.
   *
   * Throws on a malformed port or a negative option.
   *
   * @param options where the request goes, and when
   */
  public static grpc(options: GrpcProbeOptions): Probe {
    return new Probe(grpc.encode('Probe', {}, options));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const PROBE = vocabulary<Probe>('Probe', (v) => v instanceof Probe, () => [
  handled('exec', exec), handled('httpGet', httpGet, { path: '/' }), handled('tcpSocket', tcpSocket), handled('grpc', grpc),
]);
