/**
 * How a gRPC probe connects.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/probes/
 */
export enum GrpcMode {
  /** Without TLS. */
  PLAINTEXT = 'Plaintext',

  /** With TLS; the certificate is not verified. */
  TLS = 'TLS',
}
