import { version } from './private/formats';
import { MountPropagation } from '../../daemonset/mount-propagation';
import { flag, list, oneOf, text } from '../../daemonset/private/codec';
import { hostPath, nonEmpty, portNumber } from '../../daemonset/private/formats';
import { own, struct } from '../../daemonset/private/struct';

/** Options of Prometheus node_exporter. */
export interface PrometheusNodeExporterOptions {
  /**
   * The version of the image `quay.io/prometheus/node-exporter`.
   *
   * @default '1.12.1'
   */
  readonly version?: string;

  /**
   * The port of the node on which it shows its metrics. Two exporters on one node need two ports.
   *
   * @default 9100
   */
  readonly port?: number;

  /**
   * Whether it listens on every address of the node; otherwise only on the one that Kubernetes knows.
   *
   * @default true
   */
  readonly listenOnAllInterfaces?: boolean;

  /**
   * Collectors that are turned on besides those that are on by default, such as `processes`.
   *
   * `systemd` also mounts the D-Bus socket of the node and makes the exporter run as root, without capabilities all the same.
   *
   * @default - none
   */
  readonly enabledCollectors?: string[];

  /**
   * Collectors that are turned off, such as `wifi` or `hwmon`.
   *
   * @default - none
   */
  readonly disabledCollectors?: string[];

  /**
   * A directory of the node whose `*.prom` files are shown too. It is made where there is none; user 65534 must be able to read it.
   *
   * @default - none
   */
  readonly textfileDirectory?: string;

  /**
   * Mount points that are left out, as a regular expression; `^$` leaves out none.
   *
   * @default - pseudo file systems, and what the kubelet and container runtimes mount for each container
   */
  readonly mountPointsExclude?: string;

  /**
   * Types of file systems that are left out, as a regular expression; `^$` leaves out none.
   *
   * @default - those that node_exporter itself leaves out
   */
  readonly fsTypesExclude?: string;

  /**
   * Network interfaces that are left out, as a regular expression; `^$` leaves out none.
   *
   * @default - the ends of pods' interfaces: of bridges, Calico, Cilium, OVN-Kubernetes and the networks of AWS, Azure and Google
   */
  readonly netDevicesExclude?: string;

  /**
   * Whether file systems are seen that the node mounts later: `HOST_TO_CONTAINER`, or `NONE` where the root of the node is
   * not a shared mount and the exporter does not start ("not a shared or slave mount"), as in Docker Desktop and minikube.
   *
   * @default MountPropagation.HOST_TO_CONTAINER
   */
  readonly rootMountPropagation?: MountPropagation;
}

const collector = text((v) => /^[a-z][a-z0-9_]*(\.[a-z0-9-]+)*$/.test(v)
  ? undefined : 'is not a collector, write a name such as "processes"');

/** @internal */
export const PROMETHEUS_NODE_EXPORTER_OPTIONS = struct<PrometheusNodeExporterOptions>({
  version: own(version),
  port: own(portNumber),
  listenOnAllInterfaces: own(flag),
  enabledCollectors: own(list(collector)),
  disabledCollectors: own(list(collector)),
  textfileDirectory: own(hostPath),
  mountPointsExclude: own(nonEmpty),
  fsTypesExclude: own(nonEmpty),
  netDevicesExclude: own(nonEmpty),
  rootMountPropagation: own(oneOf('MountPropagation', MountPropagation)),
});
