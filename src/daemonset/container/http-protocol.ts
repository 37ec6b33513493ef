/**
 * The version of HTTP that a probe speaks.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/probes/
 */
export enum HttpProtocol {
  /** HTTP/1.1. */
  HTTP1 = 'HTTP1',

  /** HTTP/2 without TLS, known to both sides beforehand (h2c): with the scheme HTTP, and without `host`. */
  HTTP2 = 'HTTP2',
}
