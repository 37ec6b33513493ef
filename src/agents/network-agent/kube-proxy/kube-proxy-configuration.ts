import { KubeProxyConntrack } from './kube-proxy-conntrack';
import { refuseUnknownFields } from './kube-proxy-fields';
import { KubeProxyMode } from './kube-proxy-mode';
import { refuseUnread } from './kube-proxy-mode-settings';
import { refuseMode } from './kube-proxy-mode-versions';
import { refuseNodePorts } from './kube-proxy-node-ports';
import { KUBE_PROXY_OPTIONS, KUBE_PROXY_OPTIONS_FOR_NFTABLES, KubeProxyOptions } from './kube-proxy-options';
import { minorOf } from './kube-proxy-version';
import { BadValue, shown } from '../../../codec/bad-value';
import { inside } from '../../../codec/codec';
import { bound } from '../../node-agent/formats';

/** Where kube-proxy listens when nothing else is said. */
export const METRICS_ADDRESS = '127.0.0.1:10249';
export const HEALTHZ_ADDRESS = '0.0.0.0:10256';

/** Addresses that stand for all of a node's, of both families. */
export const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** Settings of connection tracking that Kubernetes 1.29 brought: before, kube-proxy leaves them out. */
const SINCE_29: (keyof KubeProxyConntrack)[] = ['tcpBeLiberal', 'udpTimeout', 'udpStreamTimeout'];

/** The fields of `KubeProxyConfiguration` for options that are well-formed. Throws `BadValue` on what kube-proxy of the version does not take. */
export function configurationOf(options: KubeProxyOptions): any {
  const { version, mode = KubeProxyMode.IPTABLES, featureGates, nodePortAddresses = [], conntrack = {} } = options;
  const table = mode === KubeProxyMode.NFTABLES ? KUBE_PROXY_OPTIONS_FOR_NFTABLES : KUBE_PROXY_OPTIONS;
  const { version: _, server: __, ...configuration } = { mode, ...table.encode(options) };
  inside('mode', () => refuseMode(mode, version, featureGates));
  inside('configuration', () => refuseUnknownFields(options.configuration ?? {}, version));
  refuseUnread(mode, options);
  refuseOnePort(options);
  inside('nodePortAddresses', () => refuseNodePorts(nodePortAddresses, version));
  inside('conntrack', () => refuseConntrack(conntrack, version));
  return configuration;
}

function refuseConntrack(conntrack: KubeProxyConntrack, version: string): void {
  const setting = SINCE_29.find((key) => conntrack[key] !== undefined);
  if (setting !== undefined && minorOf(version) < 29) {
    throw new BadValue(`${shown(conntrack[setting])} is taken since 1.29, so not in version ${shown(version)}, leave it out`).within(setting);
  }
}

/** Throws `BadValue` where metrics and health checks would be in each other's way. */
function refuseOnePort({ metricsBindAddress = METRICS_ADDRESS, healthzBindAddress = HEALTHZ_ADDRESS }: KubeProxyOptions): void {
  const [metrics, healthz] = [bound(metricsBindAddress)!, bound(healthzBindAddress)!];
  const overlap = metrics.host === healthz.host || [metrics, healthz].some(({ host }) => EVERY_ADDRESS.includes(host));
  if (overlap && metrics.port === healthz.port) {
    throw new BadValue(`${shown(healthzBindAddress)} has the port of metricsBindAddress, ${shown(metricsBindAddress)}, write another port`).within('healthzBindAddress');
  }
}
