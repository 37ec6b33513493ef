import { COLLECTORS, PARTS } from './node-exporter-collectors';

/*
 * The flags of node_exporter 1.12.1 on Linux. Those of the versions before it are among them.
 */

/** They are turned on, and off with `--no-`, and take no value. */
export const SWITCHES: readonly string[] = [
  ...[...COLLECTORS, ...PARTS].map((name) => `collector.${name}`),
  'collector.bcache.priorityStats', 'collector.disable-defaults', 'collector.systemd.private', 'web.disable-exporter-metrics', 'web.systemd-socket',
];

/** They are turned on in the same way, have node_exporter write something, and end it. */
export const ENDINGS: readonly string[] = [
  'completion-bash', 'completion-script-bash', 'completion-script-zsh', 'help', 'help-long', 'help-man', 'version',
];

/** Their value is a regular expression. */
const REGEXES: readonly string[] = [
  'collector.arp.device-exclude', 'collector.arp.device-include', 'collector.cpu.info.bugs-include', 'collector.cpu.info.flags-include',
  'collector.diskstats.device-exclude', 'collector.diskstats.device-include', 'collector.diskstats.ignored-devices',
  'collector.ethtool.device-exclude', 'collector.ethtool.device-include', 'collector.ethtool.metrics-include',
  'collector.filesystem.fs-types-exclude', 'collector.filesystem.fs-types-include', 'collector.filesystem.ignored-fs-types',
  'collector.filesystem.ignored-mount-points', 'collector.filesystem.mount-points-exclude', 'collector.filesystem.mount-points-include',
  'collector.hwmon.chip-exclude', 'collector.hwmon.chip-include', 'collector.hwmon.sensor-exclude', 'collector.hwmon.sensor-include',
  'collector.infiniband.device-exclude', 'collector.infiniband.device-include', 'collector.interrupts.name-exclude',
  'collector.interrupts.name-include', 'collector.netclass.ignored-devices', 'collector.netdev.device-blacklist',
  'collector.netdev.device-exclude', 'collector.netdev.device-include', 'collector.netdev.device-whitelist', 'collector.netstat.fields',
  'collector.powersupply.ignored-supplies', 'collector.qdisc.device-exclude', 'collector.qdisc.device-include',
  'collector.qdisk.device-exclude', 'collector.qdisk.device-include', 'collector.slabinfo.slabs-exclude', 'collector.slabinfo.slabs-include',
  'collector.systemd.unit-blacklist', 'collector.systemd.unit-exclude', 'collector.systemd.unit-include', 'collector.systemd.unit-whitelist',
  'collector.tapestats.ignored-devices', 'collector.vmstat.fields',
];

/** They take a value. */
export const SETTINGS: readonly string[] = [
  ...REGEXES,
  'collector.filesystem.mount-timeout', 'collector.filesystem.stat-workers', 'collector.ipvs.backend-labels', 'collector.ntp.ip-ttl',
  'collector.ntp.local-offset-tolerance', 'collector.ntp.max-distance', 'collector.ntp.protocol-version', 'collector.ntp.server',
  'collector.ntp.server-port', 'collector.pcidevice.idsfile', 'collector.perf.cache-profilers', 'collector.perf.cpus',
  'collector.perf.hardware-profilers', 'collector.perf.software-profilers', 'collector.perf.tracepoint', 'collector.qdisc.fixtures',
  'collector.runit.servicedir', 'collector.supervisord.url', 'collector.sysctl.include', 'collector.sysctl.include-info',
  'collector.textfile.directory', 'collector.wifi.fixtures', 'log.format', 'log.level', 'path.procfs', 'path.rootfs', 'path.sysfs',
  'path.udev.data', 'runtime.gomaxprocs', 'web.config.file', 'web.listen-address', 'web.max-requests', 'web.telemetry-path',
];

/** Whether the value of a flag is a regular expression; filters of later versions are told by their names. */
export function takesRegex(name: string): boolean {
  return REGEXES.includes(name) || (!SWITCHES.includes(name) && /^collector\..+-(?:in|ex)clude$/.test(name));
}
