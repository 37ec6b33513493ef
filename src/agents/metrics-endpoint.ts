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
