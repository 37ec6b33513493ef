import { KubeProxyConntrack } from './kube-proxy-conntrack';
import { KubeProxyMode } from './kube-proxy-mode';
import { refuseMode } from './kube-proxy-mode-versions';
import { refuseNodePorts } from './kube-proxy-node-ports';
import { KUBE_PROXY_OPTIONS, KUBE_PROXY_OPTIONS_FOR_NFTABLES, KubeProxyOptions } from './kube-proxy-options';
import { minorOf } from './kube-proxy-version';
import { BadValue, shown } from '../../../codec/bad-value';
import { inside } from '../../../codec/codec';

/** Settings of connection tracking that Kubernetes 1.29 brought: before, kube-proxy leaves them out. */
const SINCE_29: (keyof KubeProxyConntrack)[] = ['tcpBeLiberal', 'udpTimeout', 'udpStreamTimeout'];

/** The fields of `KubeProxyConfiguration` for options that are well-formed. Throws `BadValue` on what kube-proxy of the version does not take. */
export function configurationOf(options: KubeProxyOptions): any {
  const { version, mode = KubeProxyMode.IPTABLES, featureGates, nodePortAddresses = [], conntrack = {} } = options;
  const table = mode === KubeProxyMode.NFTABLES ? KUBE_PROXY_OPTIONS_FOR_NFTABLES : KUBE_PROXY_OPTIONS;
  const { version: _, server: __, ...configuration } = { mode, ...table.encode(options) };
  inside('mode', () => refuseMode(mode, version, featureGates));
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
