import { shown } from '../../../codec/bad-value';
import { isOlder } from '../../node-agent/image-version';

/*
 * The collectors of node_exporter on Linux.
 */

/** The version whose collectors these are, which is the engine's default. */
export const VERSION = '1.12.1';

/** From this version on, and in images of one's own, there may be others. */
const UNKNOWN = '1.12.2';

export const COLLECTORS: readonly string[] = [
  'arp', 'bcache', 'bcachefs', 'bonding', 'btrfs', 'buddyinfo', 'cgroups', 'conntrack', 'cpu', 'cpu_vulnerabilities', 'cpufreq', 'diskstats',
  'dmi', 'dmmultipath', 'drbd', 'drm', 'edac', 'entropy', 'ethtool', 'fibrechannel', 'filefd', 'filesystem', 'hwmon', 'infiniband', 'interrupts',
  'ipvs', 'kernel_hung', 'ksmd', 'lnstat', 'loadavg', 'logind', 'mdadm', 'meminfo', 'meminfo_numa', 'mountstats', 'netclass', 'netdev', 'netstat',
  'network_route', 'nfs', 'nfsd', 'ntp', 'nvme', 'nvmesubsystem', 'os', 'pcidevice', 'perf', 'powersupplyclass', 'pressure', 'processes', 'qdisc',
  'rapl', 'runit', 'schedstat', 'selinux', 'slabinfo', 'sockstat', 'softirqs', 'softnet', 'stat', 'supervisord', 'swap', 'sysctl', 'systemd',
  'tapestats', 'tcpstat', 'textfile', 'thermal_zone', 'time', 'timex', 'udp_queues', 'uname', 'vmstat', 'watchdog', 'wifi', 'xfrm', 'xfs', 'zfs',
  'zoneinfo',
];

/** Parts of collectors that are turned on and off in the same way. */
export const PARTS: readonly string[] = [
  'arp.netlink', 'cpu.guest', 'cpu.info', 'interrupts.include-zeros', 'netclass.ignore-invalid-speed', 'netclass.netlink', 'netclass_rtnl.with-stats',
  'netdev.address-info', 'netdev.enable-detailed-metrics', 'netdev.label-ifalias', 'netdev.netlink', 'ntp.server-is-local', 'pcidevice.names',
  'perf.disable-cache-profilers', 'perf.disable-hardware-profilers', 'perf.disable-software-profilers', 'rapl.enable-zone-label', 'stat.softirq',
  'systemd.enable-restarts-metrics', 'systemd.enable-start-time-metrics', 'systemd.enable-task-metrics',
];

/** Those that the oldest version of this engine does not have yet. */
const SINCE: { readonly [collector: string]: string } = {
  softirqs: '1.6.0',
  cpu_vulnerabilities: '1.7.0',
  watchdog: '1.8.0',
  xfrm: '1.8.0',
  pcidevice: '1.10.0',
  swap: '1.10.0',
  bcachefs: '1.11.0',
  kernel_hung: '1.11.0',
  dmmultipath: '1.12.0',
  nvmesubsystem: '1.12.0',
};

/** They ask the D-Bus of the node, which lets root in. */
export const DBUS_COLLECTORS = ['logind', 'systemd'];

/** They read files of the node that belong to root and have mode 0400: `/proc/slabinfo`, and `energy_uj` of the processors. */
export const ROOT_COLLECTORS = ['rapl', 'slabinfo'];

/** Counting events of a whole processor takes CAP_PERFMON, of the kernel and of the seccomp profiles of container runtimes. */
export const PERF_COLLECTOR = 'perf';

/** Whether a version is one whose collectors and flags are known. */
export function isKnown(version: string): boolean {
  return isOlder(version, UNKNOWN);
}

/** What is wrong with the name of a collector, for a version of node_exporter. */
export function collectorProblem(name: string, version: string): string | undefined {
  if (!/^[a-z][a-z0-9_]*(\.[a-z0-9-]+)*$/.test(name)) { return 'is not a collector, write a name such as "processes"'; }
  const since = SINCE[name];
  if (since !== undefined && isOlder(version, since)) {
    return `is a collector since node_exporter ${since}, the version is ${shown(version)}: leave it out, or write a newer version`;
  }
  return isKnown(version) && ![...COLLECTORS, ...PARTS].includes(name)
    ? `is not a collector of node_exporter ${VERSION}, write one of ${COLLECTORS.join(', ')}` : undefined;
}
