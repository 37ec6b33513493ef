import { KubeProxyMode } from './kube-proxy-mode';
import { KubeProxyOptions } from './kube-proxy-options';
import { BadValue, shown } from '../../../codec/bad-value';

/** A setting that some modes read only: the option, and where it stands in `KubeProxyConfiguration`. */
interface Setting {
  readonly option: 'strictArp' | 'ipvsScheduler' | 'masqueradeAll';
  readonly section: string;
  readonly field: string;
  readonly readBy: readonly KubeProxyMode[];
}

const { IPTABLES, IPVS, NFTABLES } = KubeProxyMode;

const SETTINGS: readonly Setting[] = [
  { option: 'strictArp', section: 'ipvs', field: 'strictARP', readBy: [IPVS] },
  { option: 'ipvsScheduler', section: 'ipvs', field: 'scheduler', readBy: [IPVS] },
  { option: 'masqueradeAll', section: 'iptables', field: 'masqueradeAll', readBy: [IPTABLES, IPVS] },
  { option: 'masqueradeAll', section: 'nftables', field: 'masqueradeAll', readBy: [NFTABLES] },
];

/** Throws `BadValue` on settings that kube-proxy would leave unread in this mode. */
export function refuseUnread(mode: KubeProxyMode, options: KubeProxyOptions): void {
  for (const { option, section, field, readBy } of SETTINGS) {
    if (readBy.includes(mode)) { continue; }
    // The engine writes masqueradeAll where the mode reads it.
    if (option !== 'masqueradeAll' && options[option] !== undefined) {
      throw new BadValue(`${shown(options[option])} has no effect in mode ${shown(mode)}, write mode: KubeProxyMode.IPVS, or leave it out`).within(option);
    }
    // False and empty text are what every mode takes anyway.
    const further = options.configuration?.[section]?.[field];
    if (further) {
      const instead = option === 'masqueradeAll' ? `write the option ${option}` : `write mode: KubeProxyMode.IPVS and the option ${option}`;
      throw new BadValue(`${shown(further)} has no effect in mode ${shown(mode)}, ${instead}, or leave it out`).within(`configuration.${section}.${field}`);
    }
  }
}
