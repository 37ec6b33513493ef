import { oneOf } from '../../codec/codec';
import { dnsLabel, nonEmpty, portName } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';
import { HttpScheme } from '../../daemonset/container/http-scheme';

/** Where an agent shows its metrics to Prometheus. */
export interface MetricsEndpoint {
  /** The name of the container port. */
  readonly port: string;

  /**
   * The name of the container that has the port.
   *
   * @default - the agent's own
   */
  readonly container?: string;

  /**
   * The path.
   *
   * @default '/metrics'
   */
  readonly path?: string;

  /**
   * How it is asked.
   *
   * @default HttpScheme.HTTP
   */
  readonly scheme?: HttpScheme;
}

/** @internal */
export const METRICS_ENDPOINT = struct<MetricsEndpoint>({
  port: needed(field(portName)), container: field(dnsLabel), path: field(nonEmpty), scheme: field(oneOf('HttpScheme', HttpScheme)),
});
