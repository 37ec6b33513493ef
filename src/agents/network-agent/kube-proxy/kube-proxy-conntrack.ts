import { flag } from '../../../codec/codec';
import { count } from '../../../codec/formats';
import { field, struct } from '../../../codec/struct';
import { duration } from '../../node-agent/formats';

/**
 * How many connections a node keeps track of, and how long: settings of its kernel.
 *
 * @see https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/
 */
export interface KubeProxyConntrack {
  /**
   * How many connections for each processor; 0 leaves the kernel's limit alone, which nested nodes such as kind's need.
   *
   * @default - kube-proxy decides: 32768
   */
  readonly maxPerCore?: number;

  /**
   * How many connections at least, however few processors there are.
   *
   * @default - kube-proxy decides: 131072
   */
  readonly min?: number;

  /**
   * How long an idle TCP connection is kept, such as `24h`; `0s` leaves the kernel's setting alone.
   *
   * @default - kube-proxy decides: 24h
   */
  readonly tcpEstablishedTimeout?: string;

  /**
   * How long a TCP connection is kept that one side has closed, such as `1h`; `0s` leaves the kernel's setting alone.
   *
   * @default - kube-proxy decides: 1h
   */
  readonly tcpCloseWaitTimeout?: string;

  /**
   * Whether packets outside of a connection's window are let through. Since Kubernetes 1.29.
   *
   * @default - kube-proxy decides: no
   */
  readonly tcpBeLiberal?: boolean;

  /**
   * How long a UDP connection is kept that has had no answer, such as `30s`. Since Kubernetes 1.29.
   *
   * @default - the kernel's setting
   */
  readonly udpTimeout?: string;

  /**
   * How long a UDP connection is kept that has had answers, such as `2m`. Since Kubernetes 1.29.
   *
   * @default - the kernel's setting
   */
  readonly udpStreamTimeout?: string;
}

/** @internal */
export const KUBE_PROXY_CONNTRACK = struct<KubeProxyConntrack>({
  maxPerCore: field(count),
  min: field(count),
  tcpEstablishedTimeout: field(duration),
  tcpCloseWaitTimeout: field(duration),
  tcpBeLiberal: field(flag),
  udpTimeout: field(duration),
  udpStreamTimeout: field(duration),
});
