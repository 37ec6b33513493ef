import { goRegexProblem } from './go-regex';
import { collectorProblem } from './node-exporter-collectors';
import { BadValue, shown } from '../../../codec/bad-value';

/*
 * The flags of node_exporter, as the program itself takes them: it ends at its start when one is repeated, or when two of
 * them exclude each other.
 */

/** Those that can be given several times. */
const REPEATABLE = [
  'collector.perf.cache-profilers', 'collector.perf.hardware-profilers', 'collector.perf.software-profilers', 'collector.perf.tracepoint',
  'collector.sysctl.include', 'collector.sysctl.include-info', 'collector.textfile.directory', 'web.listen-address',
];

/** Of each group only one can be given; the former names are among them. */
const RIVALS = [
  ['collector.arp.device-exclude', 'collector.arp.device-include'],
  ['collector.diskstats.device-exclude', 'collector.diskstats.device-include', 'collector.diskstats.ignored-devices'],
  ['collector.ethtool.device-exclude', 'collector.ethtool.device-include'],
  ['collector.filesystem.fs-types-exclude', 'collector.filesystem.fs-types-include', 'collector.filesystem.ignored-fs-types'],
  ['collector.filesystem.mount-points-exclude', 'collector.filesystem.mount-points-include', 'collector.filesystem.ignored-mount-points'],
  [
    'collector.netdev.device-exclude', 'collector.netdev.device-include', 'collector.netdev.device-blacklist', 'collector.netdev.device-whitelist',
  ],
];

/**
 * The engine's flags and the user's together. A flag that the engine writes of its own accord gives way to a rival of the user's.
 *
 * @param ofEngine the flags of the engine
 * @param ofUser the arguments of the user
 * @param ownAccord those of the engine's flags that nobody asked for
 * @param version the version of node_exporter
 */
export function joinedFlags(ofEngine: string[], ofUser: string[], ownAccord: string[], version: string): string[] {
  const before: string[] = [];
  for (const [i, arg] of ofUser.entries()) {
    const problem = problemOf(arg, before, version);
    if (problem !== undefined) { throw new BadValue(`${shown(arg)} ${problem}`).within(`args[${i}]`); }
    before.push(arg);
  }
  const kept = ofEngine.filter((arg) => !ownAccord.includes(nameOf(arg)!) || !ofUser.some((other) => areRivals(arg, other)));
  for (const [i, arg] of ofUser.entries()) {
    const same = kept.find((other) => clash(arg, other));
    if (same !== undefined) {
      throw new BadValue(`${shown(arg)} stands beside ${shown(same)}, which the engine writes, and node_exporter ends on both: `
        + 'leave it out, or give it as an option of the engine').within(`args[${i}]`);
    }
  }
  return [...kept, ...ofUser];
}

/** What is wrong with an argument after those before it. */
function problemOf(arg: string, before: string[], version: string): string | undefined {
  const same = before.find((other) => clash(arg, other));
  if (same !== undefined) { return `stands beside ${shown(same)}, and node_exporter ends on both: leave one of them out`; }
  const [, collector] = /^--(?:no-)?collector\.(\w+)$/.exec(arg) ?? [];
  if (collector !== undefined) { return collectorProblem(collector, version); }
  const [, regex] = /^--collector\.[\w.-]+-(?:in|ex)clude=(.+)$/s.exec(arg) ?? [];
  const wrong = regex === undefined ? undefined : goRegexProblem(regex);
  return wrong === undefined ? undefined : `has no regular expression of Go: ${wrong}`;
}

function clash(a: string, b: string): boolean {
  const name = nameOf(a);
  return areRivals(a, b) || (name !== undefined && name === nameOf(b) && !REPEATABLE.includes(name));
}

function areRivals(a: string, b: string): boolean {
  const [one, other] = [nameOf(a), nameOf(b)];
  return one !== other && RIVALS.some((group) => group.includes(one!) && group.includes(other!));
}

/** The name of a flag; an argument that is none, such as the value of the one before it, has no name. */
function nameOf(arg: string): string | undefined {
  return /^--(?:no-)?([^=]+)/.exec(arg)?.[1];
}
