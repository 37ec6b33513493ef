import { minorOf } from './kube-proxy-version';
import { BadValue, shown } from '../../../codec/bad-value';
import { inside } from '../../../codec/codec';

/** The words that stand for addresses, with the minor version that is the first to take them, and what to write before. */
const WORDS: { readonly [word: string]: { readonly since: number; readonly before: string } } = {
  primary: { since: 31, before: 'ranges such as "10.0.0.0/8"' },
  localhost: { since: 37, before: '"127.0.0.0/8" and "::1/128"' },
  all: { since: 37, before: '"0.0.0.0/0" and "::/0"' },
};

/** The first minor version in which the words stand beside ranges and each other. */
const MIXED_SINCE = 37;

/** Throws `BadValue` on addresses for node ports that kube-proxy of this version does not take. */
export function refuseNodePorts(addresses: readonly string[], version: string): void {
  const minor = minorOf(version);
  addresses.forEach((address, i) => inside(`[${i}]`, () => {
    const word = WORDS[address];
    if (word === undefined) { return; }
    if (minor < word.since) {
      throw new BadValue(`${shown(address)} is taken since 1.${word.since}, so not in version ${shown(version)}, write ${word.before}`);
    }
    if (minor < MIXED_SINCE && addresses.length > 1) {
      throw new BadValue(`${shown(address)} stands beside others since 1.${MIXED_SINCE}, so not in version ${shown(version)}, write it alone, or ranges alone`);
    }
    if (addresses.indexOf(address) < i) {
      throw new BadValue(`${shown(address)} is given a second time, write it once`);
    }
  }));
}
