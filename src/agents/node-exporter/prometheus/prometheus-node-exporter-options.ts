import { goRegex } from './go-regex';
import { VERSION, collectorProblem } from './node-exporter-collectors';
import { BadValue, shown } from '../../../codec/bad-value';
import { flag, inside, list, oneOf } from '../../../codec/codec';
import { hostPath, portNumber, string } from '../../../codec/formats';
import { field, struct } from '../../../codec/struct';
import { MountPropagation } from '../../../daemonset/volumes/mount-propagation';
import { isOlder, versionSince } from '../../node-agent/image-version';

/** Options of Prometheus node_exporter. */
export interface PrometheusNodeExporterOptions {
  /**
   * The version of the image `quay.io/prometheus/node-exporter`, 1.4.0 or newer, or a tag or digest of it.
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
   * Some take more than user 65534 without capabilities, and get it, the least that works: `systemd` and `logind` the D-Bus socket
   * of the node and user 0; `slabinfo` and `rapl` user 0, to whom alone the kernel shows its slabs and the energy of processors
   * (`rapl` is on by default, and shows nothing until it stands here); `perf` user 0 with the capability PERFMON, and Linux 5.8.
   * Those that are turned on through `args` get nothing.
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
   * Mount points that are left out, as a regular expression of Go; `^$` leaves out none.
   *
   * @default - pseudo file systems, and what the kubelet and container runtimes mount for each container; none with `mountPointsInclude`
   */
  readonly mountPointsExclude?: string;

  /**
   * Mount points that alone are measured, as a regular expression of Go. Not together with `mountPointsExclude`; since
   * node_exporter 1.9.0.
   *
   * @default - all that are not left out
   */
  readonly mountPointsInclude?: string;

  /**
   * Types of file systems that are left out, as a regular expression of Go; `^$` leaves out none.
   *
   * @default - those that node_exporter itself leaves out; none with `fsTypesInclude`
   */
  readonly fsTypesExclude?: string;

  /**
   * Types of file systems that alone are measured, as a regular expression of Go. Not together with `fsTypesExclude`; since
   * node_exporter 1.9.0.
   *
   * @default - all that are not left out
   */
  readonly fsTypesInclude?: string;

  /**
   * Network interfaces that are left out, as a regular expression of Go; `^$` leaves out none. It is for the collectors
   * `netdev`, `netclass`, `arp` and `ethtool`.
   *
   * @default - the ends of pods' interfaces: of bridges, Calico, Cilium, OVN-Kubernetes and the networks of AWS, Azure and Google
   */
  readonly netDevicesExclude?: string;

  /**
   * Network interfaces that alone are measured, as a regular expression of Go. Not together with `netDevicesExclude`.
   *
   * It is for the collectors `netdev`, `arp` and `ethtool`. `netclass` can only leave out, and goes on leaving out the ends of
   * pods' interfaces.
   *
   * @default - all that are not left out
   */
  readonly netDevicesInclude?: string;

  /**
   * Whether file systems are seen that the node mounts later: `HOST_TO_CONTAINER`, or `NONE` where the root of the node is
   * not a shared mount and the exporter does not start ("not a shared or slave mount"), as in Docker Desktop and minikube.
   *
   * @default MountPropagation.HOST_TO_CONTAINER
   */
  readonly rootMountPropagation?: MountPropagation;
}

/** @internal */
export const PROMETHEUS_NODE_EXPORTER_OPTIONS = struct<PrometheusNodeExporterOptions>({
  // The first with --collector.arp.device-exclude and --path.udev.data.
  version: field(versionSince('1.4.0')),
  port: field(portNumber),
  listenOnAllInterfaces: field(flag),
  enabledCollectors: field(list(string)),
  disabledCollectors: field(list(string)),
  textfileDirectory: field(hostPath),
  mountPointsExclude: field(goRegex),
  mountPointsInclude: field(goRegex),
  fsTypesExclude: field(goRegex),
  fsTypesInclude: field(goRegex),
  netDevicesExclude: field(goRegex),
  netDevicesInclude: field(goRegex),
  rootMountPropagation: field(oneOf('MountPropagation', MountPropagation)),
});

/** The include filter and the exclude filter of the same thing, and the first version that has the former. */
const FILTERS = [
  ['mountPointsInclude', 'mountPointsExclude', '1.9.0'],
  ['fsTypesInclude', 'fsTypesExclude', '1.9.0'],
  ['netDevicesInclude', 'netDevicesExclude', '1.4.0'],
] as const;

/**
 * Throws `BadValue` on options, each of them well-formed, with which node_exporter would end at its start.
 *
 * @internal
 */
export function refuseDeadlyOptions(options: PrometheusNodeExporterOptions): void {
  const { enabledCollectors, disabledCollectors } = options;
  const version = options.version ?? VERSION;
  checkCollectors('enabledCollectors', enabledCollectors, (name) => collectorProblem(name, version));
  checkCollectors('disabledCollectors', disabledCollectors, (name) => collectorProblem(name, version)
    ?? (enabledCollectors?.includes(name) ? 'is turned on by enabledCollectors, leave it out of one of them' : undefined));
  for (const [include, exclude, since] of FILTERS) {
    inside(include, () => {
      const value = options[include];
      if (value !== undefined && options[exclude] !== undefined) {
        throw new BadValue(`${shown(value)} is given together with ${exclude}, and node_exporter takes one of them: leave one out`);
      }
      if (value !== undefined && isOlder(version, since)) {
        throw new BadValue(`${shown(value)} needs node_exporter ${since}, the version is ${shown(version)}: write a newer version, or leave it out`);
      }
    });
  }
}

function checkCollectors(property: string, names: string[] | undefined, problemOf: (name: string) => string | undefined): void {
  inside(property, () => names?.forEach((name, i) => {
    const problem = problemOf(name);
    if (problem !== undefined) { throw new BadValue(`${shown(name)} ${problem}`).within(`[${i}]`); }
  }));
}
