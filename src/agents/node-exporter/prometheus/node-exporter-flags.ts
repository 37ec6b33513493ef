import { goRegexProblem } from './go-regex';
import { VERSION, collectorProblem, isKnown } from './node-exporter-collectors';
import { ENDINGS, SETTINGS, SWITCHES, takesRegex } from './node-exporter-flag-names';
import { BadValue, shown } from '../../../codec/bad-value';
import { hint } from '../../../manifest/hint';

/*
 * The flags of node_exporter, as the program itself takes them: it ends at its start when one is unknown or repeated, when a
 * value is missing or is none, when something stands there that is no flag, or when two flags exclude each other.
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
  for (const i of ofUser.keys()) {
    const problem = problemOf(ofUser, i, version);
    if (problem !== undefined) { throw new BadValue(`${shown(ofUser[i])} ${problem}`).within(`args[${i}]`); }
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

/** What is wrong with an argument among others. */
function problemOf(args: string[], i: number, version: string): string | undefined {
  const arg = args[i];
  if (isOpen(arg)) { return undefined; }
  const flag = flagOf(arg);
  if (flag === undefined) { return plainProblem(args, i); }
  const same = args.slice(0, i).find((other) => clash(arg, other));
  if (same !== undefined) { return `stands beside ${shown(same)}, and node_exporter ends on both: leave one of them out`; }
  return nameProblem(flag, version) ?? valueProblem(flag, args[i + 1]);
}

/** What is wrong with an argument that is no flag. */
function plainProblem(args: string[], i: number): string | undefined {
  const before = args[i - 1] ?? '';
  if (isOpen(before)) { return undefined; }
  const asking = flagOf(before);
  if (asking === undefined || !mayTakeNext(asking) || /^-./.test(args[i])) {
    return args[i] === '--' ? undefined : 'is not a flag, and node_exporter ends on anything else: leave it out, or write a flag with its value, '
      + 'such as "--log.level=warn"';
  }
  return takesRegex(asking.name) ? regexProblem(args[i]) : undefined;
}

/** What is wrong with the name of a flag. */
function nameProblem({ name, isOff }: Flag, version: string): string | undefined {
  const [, collector] = /^collector\.(\w+)$/.exec(name) ?? [];
  if (collector !== undefined) {
    const problem = collectorProblem(collector, version);
    if (problem !== undefined) { return problem; }
  }
  if (ENDINGS.includes(name)) { return 'has node_exporter write something and end: leave it out'; }
  const known = isOff ? SWITCHES : [...SETTINGS, ...SWITCHES];
  return !isKnown(version) || known.includes(name) ? undefined
    : `is not a flag of node_exporter ${VERSION}; ${hint(`--${isOff ? 'no-' : ''}${name}`, known.map((one) => `--${isOff ? 'no-' : ''}${one}`))}`;
}

/** What is wrong with the value of a flag, which may be the next argument. */
function valueProblem({ name, value }: Flag, next: string | undefined): string | undefined {
  if (SWITCHES.includes(name) && value !== undefined) {
    return `has a value, and node_exporter ends on that: write "--${value === 'false' ? 'no-' : ''}${name}"`;
  }
  if (SETTINGS.includes(name) && value === undefined && (next === undefined || /^-./.test(next))) {
    return `has no value, and node_exporter ends on that: write "--${name}=" and the value`;
  }
  return value !== undefined && takesRegex(name) ? regexProblem(value) : undefined;
}

function regexProblem(regex: string): string | undefined {
  if (/\$\(\w[\w.-]*\)/.test(regex)) { return undefined; }
  const wrong = goRegexProblem(regex);
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

/** An argument as a flag. */
interface Flag {
  readonly name: string;
  /** Whether it is turned off, with `--no-`. */
  readonly isOff: boolean;
  /** What stands behind the `=`. */
  readonly value?: string;
}

/** The flag that an argument is; one that is none, such as the value of the one before it, is none. */
function flagOf(arg: string): Flag | undefined {
  const [, no, name, value] = /^--(no-)?([^=]+)(?:=([^]*))?$/.exec(arg) ?? [];
  return name === undefined ? undefined : { name, isOff: no !== undefined, value };
}

function nameOf(arg: string): string | undefined {
  return flagOf(arg)?.name;
}

/** Whether an argument may be any flag, or several: what the kubelet fills in, or node_exporter reads from a file. */
function isOpen(arg: string): boolean {
  return /^@|^[^=]*\$\(\w[\w.-]*\)/.test(arg);
}

/** Whether the argument after a flag may be its value: of one that is not known it may. */
function mayTakeNext({ name, isOff, value }: Flag): boolean {
  return value === undefined && !isOff && !SWITCHES.includes(name) && !ENDINGS.includes(name);
}
