/** How an HTTP request of the kubelet reaches a container. */
export enum HttpScheme {
  /** Without encryption. */
  HTTP = 'HTTP',

  /** Encrypted; the kubelet does not verify the certificate. */
  HTTPS = 'HTTPS',
}
