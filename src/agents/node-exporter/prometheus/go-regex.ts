import { text } from '../../../codec/codec';

/*
 * Regular expressions as Go's package `regexp` takes them (RE2). They are not JavaScript's: look-around and backreferences
 * are unknown, `(?i)`, `(?P<name>…)`, `\z` and `[[:alpha:]]` are known.
 */

/** A regular expression that a Go program compiles. */
export const goRegex = text((v) => {
  if (v === '') { return 'is empty'; }
  const wrong = goRegexProblem(v);
  return wrong === undefined ? undefined : `is not a regular expression of Go: ${wrong}`;
});

const POSIX = 'alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit';
const POSIX_CLASS = new RegExp(`^\\[:\\^?(?:${POSIX}):\\]`);
const REPEAT = /^\{(\d+)(?:,(\d*))?\}/;
const GROUP = /^\(\?(?:P?<([^>]*)>|[imsU]*(?:-[imsU]+)?([:)]))/;

/** One escape that stands for a character: of control characters, octal, hexadecimal, or punctuation. */
const CHARACTER = /^\\(?:[aftnrv]|0[0-7]{0,2}|[1-7][0-7]{1,2}|x[0-9A-Fa-f]{2}|x\{(?:0*(?:10|[0-9A-Fa-f])?[0-9A-Fa-f]{1,4})\}|[^0-9A-Za-z\u0080-\uffff])/;

/** One escape that stands for a set of characters. */
const SET = /^\\(?:[dDsSwW]|[pP](?:\{\^?(\w+)\}|([A-Z])))/;

/** Why Go would not compile a regular expression; nothing when it would, as far as can be told. */
export function goRegexProblem(regex: string): string | undefined {
  try {
    new Reader(regex).read();
    return undefined;
  } catch (e) {
    if (e instanceof Wrong) { return e.message; }
    throw e;
  }
}

class Wrong extends Error {}

/** Reads an expression from its beginning to its end, and throws `Wrong` where Go would stop. */
class Reader {
  private readonly names = new Set<string>();
  private depth = 0;
  /** What stands before: nothing that can be repeated, something, or something that is repeated already. */
  private before: 'nothing' | 'something' | 'repeated' = 'nothing';

  constructor(private rest: string) {}

  public read(): void {
    while (this.rest !== '') { this.step(); }
    if (this.depth > 0) { throw new Wrong('a parenthesis is not closed'); }
  }

  private step(): void {
    const [char] = this.rest;
    if (char === '(') { return this.open(); }
    if (char === ')') { return this.close(); }
    if (char === '[') { return this.class(); }
    if (char === '\\') { return this.escape(); }
    if (char === '|') { return this.take('|', 'nothing'); }
    if ('*+?'.includes(char) || REPEAT.test(this.rest)) { return this.repeat(); }
    this.take(char, 'something');
  }

  private take(token: string, now: Reader['before']): void {
    this.rest = this.rest.slice(token.length);
    this.before = now;
  }

  private open(): void {
    this.depth++;
    if (!this.rest.startsWith('(?')) { return this.take('(', 'nothing'); }
    const [all, name, end] = GROUP.exec(this.rest) ?? [];
    if (all === undefined) {
      const what = /^\(\?<?[=!]/.test(this.rest) ? 'look-around' : 'this kind of group';
      throw new Wrong(`it does not know ${what}, "${this.rest.slice(0, 4)}"`);
    }
    if (name !== undefined && (!/^\w+$/.test(name) || this.names.has(name))) {
      throw new Wrong(`the group name "${name}" is ${this.names.has(name) ? 'there twice' : 'none'}`);
    }
    if (name !== undefined) { this.names.add(name); }
    if (end === ')') { this.depth--; }
    // Flags alone are nothing that is repeated: what stands before them is.
    this.take(all, end === ')' ? this.before : 'nothing');
  }

  private close(): void {
    if (this.depth === 0) { throw new Wrong('")" closes no parenthesis'); }
    this.depth--;
    this.take(')', 'something');
  }

  private repeat(): void {
    const [counted, least, most] = REPEAT.exec(this.rest) ?? [];
    const operator = counted ?? this.rest[0];
    if (this.before === 'nothing') { throw new Wrong(`"${operator}" repeats nothing`); }
    if (this.before === 'repeated') { throw new Wrong(`"${operator}" repeats what is repeated already`); }
    if (Math.max(Number(least ?? 0), Number(most || 0)) > 1000 || (most && Number(most) < Number(least))) {
      throw new Wrong(`"${operator}" is not a number of times up to 1000`);
    }
    const lazy = this.rest[operator.length] === '?';
    this.take(lazy ? `${operator}?` : operator, 'repeated');
  }

  private escape(): void {
    if (this.rest.startsWith('\\Q')) {
      const end = this.rest.indexOf('\\E');
      return this.take(end < 0 ? this.rest : this.rest.slice(0, end + 2), 'something');
    }
    this.take(/^\\[AbBz]/.exec(this.rest)?.[0] ?? this.set() ?? this.character(), 'something');
  }

  /** The escape of a set of characters that comes next, if it is one. */
  private set(): string | undefined {
    const [all, long, short] = SET.exec(this.rest) ?? [];
    const name = long ?? short;
    if (name !== undefined && !isUnicodeClass(name)) { throw new Wrong(`it knows no characters "${all}"`); }
    return all;
  }

  /** The character that comes next, as it is or escaped. */
  private character(): string {
    if (!this.rest.startsWith('\\')) { return String.fromCodePoint(this.rest.codePointAt(0)!); }
    const [all] = CHARACTER.exec(this.rest) ?? [];
    if (all !== undefined) { return all; }
    throw new Wrong(/^\\[1-9]/.test(this.rest) ? `it does not know backreferences, "${this.rest.slice(0, 2)}"`
      : this.rest === '\\' ? 'a "\\" stands at its end' : `it does not know the escape "${this.rest.slice(0, 2)}"`);
  }

  private class(): void {
    this.take(/^\[\^?/.exec(this.rest)![0], 'something');
    for (let first = true; first || !this.rest.startsWith(']'); first = false) {
      if (this.rest === '') { throw new Wrong('a "[" is not closed'); }
      if (this.rest.startsWith('[:') && this.rest.includes(':]')) {
        const posix = POSIX_CLASS.exec(this.rest)?.[0];
        if (posix === undefined) { throw new Wrong(`it knows no characters "${this.rest.slice(0, this.rest.indexOf(':]') + 2)}"`); }
        this.take(posix, 'something');
        continue;
      }
      const set = this.set();
      if (set !== undefined) { this.take(set, 'something'); } else { this.range(); }
    }
    this.take(']', 'something');
  }

  /** A character in a class, or a range of them. */
  private range(): void {
    const from = this.character();
    this.take(from, 'something');
    if (!/^-[^\]]/s.test(this.rest)) { return; }
    this.take('-', 'something');
    const to = this.character();
    this.take(to, 'something');
    if (codeOf(to) < codeOf(from)) { throw new Wrong(`"${from}-${to}" runs backwards`); }
  }
}

/** The code of a character that may be escaped. */
function codeOf(character: string): number {
  if (!character.startsWith('\\')) { return character.codePointAt(0)!; }
  const control = 'abtnvfr'.indexOf(character[1]);
  if (/^\\[0-7]/.test(character)) { return parseInt(character.slice(1), 8); }
  if (character.startsWith('\\x')) { return parseInt(character.replace(/[\\x{}]/g, ''), 16); }
  return control < 0 ? character.charCodeAt(1) : control + 7;
}

/** Whether Unicode has a general category or a script of that name. */
function isUnicodeClass(name: string): boolean {
  return name === 'Any' || ['General_Category', 'Script'].some((property) => {
    try {
      return new RegExp(`\\p{${property}=${name}}`, 'u') !== undefined;
    } catch {
      return false;
    }
  });
}
