import { KubeProxyMode } from './kube-proxy-mode';
import { minorOf } from './kube-proxy-version';
import { BadValue, shown } from '../../../codec/bad-value';

/** The minor versions that have a mode which not every version has, and those in which its feature gate is on by itself. */
interface Life {
  readonly gate: string;
  readonly there: readonly [number, number];
  readonly on: readonly [number, number];
}

const LIVES: { readonly [mode: string]: Life } = {
  [KubeProxyMode.IPVS]: { gate: 'KubeProxyIPVS', there: [0, 42], on: [0, 39] },
  [KubeProxyMode.NFTABLES]: { gate: 'NFTablesProxyMode', there: [29, Infinity], on: [31, Infinity] },
};

/** Throws `BadValue` on a mode in which kube-proxy of this version ends at its start. */
export function refuseMode(mode: KubeProxyMode, version: string, featureGates: { readonly [name: string]: boolean } = {}): void {
  const life = LIVES[mode];
  if (life === undefined) { return; }
  const minor = minorOf(version);
  const instead = `write ${[KubeProxyMode.IPTABLES, KubeProxyMode.NFTABLES].filter((other) => other !== mode).map(shown).join(' or ')}`;
  const [first, last] = life.there;
  if (minor < first || minor > last) {
    const versions = minor < first ? `is there since 1.${first}` : `is gone since 1.${last + 1}`;
    throw new BadValue(`${shown(mode)} ${versions}, so not in version ${shown(version)}, ${instead}`);
  }
  if (featureGates[life.gate] ?? within(minor, life.on)) { return; }
  throw new BadValue(`${shown(mode)} is off in version ${shown(version)} without its feature gate, `
    + `write featureGates: { ${life.gate}: true }, or ${instead}`);
}

function within(minor: number, [first, last]: readonly [number, number]): boolean {
  return first <= minor && minor <= last;
}
