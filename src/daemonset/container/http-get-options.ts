import { HttpHeader, HTTP_HEADER } from './http-header';
import { HttpProtocol } from './http-protocol';
import { HttpScheme } from './http-scheme';
import { list, oneOf } from '../../codec/codec';
import { port, string } from '../../codec/formats';
import { requireRules } from '../../codec/rules';
import { Fields, at, needed } from '../../codec/struct';

/** An HTTP request that the kubelet sends to a container. */
export interface HttpGetOptions {
  /** The port: the name of a port of the container (`metrics`), or a number (`9100`). */
  readonly port: string;

  /**
   * How the request reaches the container.
   *
   * @default - Kubernetes decides: HTTP
   */
  readonly scheme?: HttpScheme;

  /**
   * The host that the kubelet connects to.
   *
   * @default - the address of the pod
   */
  readonly host?: string;

  /**
   * The version of HTTP. Since Kubernetes 1.37; an API server drops it unless the feature gate `H2CContainerProbe` is on.
   *
   * @default - nothing is written, which Kubernetes takes as `HttpProtocol.HTTP1`
   */
  readonly protocol?: HttpProtocol;

  /**
   * Headers of the request.
   *
   * @default - only those that the kubelet sets
   */
  readonly httpHeaders?: HttpHeader[];
}

/** @internal */
export const HTTP_GET: Fields<HttpGetOptions & { path: string }> = {
  path: needed(at('httpGet.path', string)),
  port: needed(at('httpGet.port', port)),
  scheme: at('httpGet.scheme', oneOf('HttpScheme', HttpScheme)),
  host: at('httpGet.host', string),
  protocol: at('httpGet.protocol', oneOf('HttpProtocol', HttpProtocol)),
  httpHeaders: at('httpGet.httpHeaders', list(HTTP_HEADER)),
};

/** @internal */
export const HTTP_GET_CHECK = ({ httpGet }: { readonly httpGet: object }): void => requireRules('HTTPGetAction', httpGet);
