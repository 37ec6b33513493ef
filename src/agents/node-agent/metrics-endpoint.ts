import { nonEmpty, portName } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/** Where an agent shows its metrics to Prometheus. */
export interface MetricsEndpoint {
  /** The name of the container port. */
  readonly port: string;

  /**
   * The path.
   *
   * @default '/metrics'
   */
  readonly path?: string;
}

/** @internal */
export const METRICS_ENDPOINT = struct<MetricsEndpoint>({ port: needed(field(portName)), path: field(nonEmpty) });
