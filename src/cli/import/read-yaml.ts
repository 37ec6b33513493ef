import { Composer, Document, LineCounter, Node, Parser, isAlias, isCollection, isPair, isScalar, visit } from 'yaml';
import { InvalidInput } from './invalid-input';
import { KUBECTL_TAGS } from './kubectl-yaml';
import { problemOfText } from './template';
import { isObject } from '../../manifest/conform';

/** What a text holds. */
export interface Documents {
  /** The objects of Kubernetes, in order; those of lists one by one. */
  readonly objects: any[];

  /** What a reader should know: duplicate keys, documents that are no objects of Kubernetes. */
  readonly notes: string[];
}

/** Larger manifests than etcd could ever hold objects for are refused, before they fill the memory. */
const MAX_CHARACTERS = 5_000_000;
const MAX_DEPTH = 200;
const MAX_NODES = 1_000_000;
const TOO_DEEP = 'is nested too deeply';
const TOO_LARGE = `holds more than ${MAX_NODES} values once its aliases are written out`;

/**
 * Reads the objects of a YAML or JSON text as kubectl does.
 *
 * Throws `InvalidInput`.
 *
 * @param text the text
 * @param file its name, for messages
 */
export function readObjects(text: string, file: string): Documents {
  if (text.length > MAX_CHARACTERS) {
    throw new InvalidInput(`${file}: is too large (${text.length} characters, at most ${MAX_CHARACTERS} are read); split it`);
  }
  const notes: string[] = [];
  try {
    const parsed = readJson(text) ?? readYaml(text, file, notes);
    parsed.forEach((value) => measure(value, file));
    return { objects: parsed.flatMap((value, i) => objectsOf(value, `${file}: document ${i + 1}`, notes)), notes };
  } catch (e) {
    throw e instanceof InvalidInput ? new InvalidInput(problemOfText(e.message, text)) : e;
  }
}

/** The value of a text that is JSON. */
function readJson(text: string): any[] | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) { return undefined; }
  try {
    return [JSON.parse(text.replace(/^\uFEFF/, ''))];
  } catch {
    return undefined; // YAML may begin with a brace, too
  }
}

function readYaml(text: string, file: string, notes: string[]): any[] {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const composer = new Composer({
    version: '1.1', schema: 'failsafe', customTags: KUBECTL_TAGS, merge: true, uniqueKeys: false, strict: true, lineCounter: lines,
  });
  const values: any[] = [];
  try {
    // One document at a time: their trees take much more memory than their values.
    for (const document of composer.compose(new Parser(lines.addNewLine).parse(text.replace(/^\uFEFF/gm, '')))) {
      const [error] = document.errors;
      if (error !== undefined) {
        throw new InvalidInput(`${at(error.pos[0])}: ${/call stack/.test(error.message) ? TOO_DEEP : error.message}`);
      }
      checkSize(document, file);
      checkKeys(document, at, notes);
      values.push(document.toJS({ maxAliasCount: -1 }));
    }
  } catch (e) {
    throw e instanceof RangeError ? new InvalidInput(`${file}: ${TOO_DEEP}`) : unresolved(e, file);
  }
  return values;
}

/** The library throws plain errors for aliases and merge keys that lead nowhere. */
function unresolved(e: unknown, file: string): unknown {
  return e instanceof ReferenceError || (e instanceof Error && e.message.startsWith('Merge'))
    ? new InvalidInput(`${file}: ${e.message}`) : e;
}

/** Refuses a document that would grow without bound once its aliases and merge keys are written out. */
function checkSize(document: Document.Parsed, file: string): void {
  const anchored = new Map<string, number>();
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) { return anchored.get(node.source) ?? 1; }
    const size = isCollection(node)
      ? node.items.reduce((sum: number, item) => sum + (isPair(item) ? sizeOf(item.key) + sizeOf(item.value) : sizeOf(item)), 1)
      : 1 + (isScalar(node) && typeof node.value === 'string' ? node.value.length / 100 : 0);
    if (size > MAX_NODES) {
      throw new InvalidInput(`${file}: ${TOO_LARGE}`);
    }
    if ((isCollection(node) || isScalar(node)) && node.anchor !== undefined) { anchored.set(node.anchor, size); }
    return size;
  };
  sizeOf(document.contents);
}

/** Refuses keys that are no text, and notes those that occur twice. */
function checkKeys(document: Document.Parsed, at: (offset: number) => string, notes: string[]): void {
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const where = at((key as Node).range?.[0] ?? 0);
        if (isCollection(key)) {
          throw new InvalidInput(`${where}: a key must be text, not a map or a list`);
        }
        const name = isScalar(key) && typeof key.value !== 'symbol' ? String(key.value) : undefined;
        if (name !== undefined && seen.has(name)) {
          notes.push(`${where}: the key ${JSON.stringify(name)} occurs twice; the last one counts, as for kubectl`);
        }
        if (name !== undefined) { seen.add(name); }
      }
    },
  });
}

/** Refuses what would grow without bound once aliases are written out, or overflow the stack. */
function measure(value: any, file: string): void {
  const sizes = new Map<object, number>();
  const sizeOf = (node: any, depth: number): number => {
    if (typeof node !== 'object' || node === null) { return 1; }
    if (depth > MAX_DEPTH) {
      throw new InvalidInput(`${file}: ${TOO_DEEP}, more than ${MAX_DEPTH} levels`);
    }
    let size = sizes.get(node);
    if (size === undefined) {
      size = Object.values(node).reduce((sum: number, child) => sum + sizeOf(child, depth + 1), 1);
      sizes.set(node, size);
    }
    if (size > MAX_NODES) {
      throw new InvalidInput(`${file}: ${TOO_LARGE}`);
    }
    return size;
  };
  sizeOf(value, 0);
}

function objectsOf(value: any, where: string, notes: string[]): any[] {
  if (value === null || value === undefined) { return []; }
  if (!isObject(value)) {
    throw new InvalidInput(`${where} is ${Array.isArray(value) ? 'a list' : 'plain text'}, not an object of Kubernetes`);
  }
  const { kind, apiVersion, items } = value;
  if (typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items)) {
    const common = { apiVersion, kind: kind.slice(0, -'List'.length) };
    return items.flatMap((item, i) =>
      objectsOf(isObject(item) && common.kind !== '' ? { ...common, ...item } : item, `${where}, items[${i}]`, notes));
  }
  if (kind === 'DaemonSet' && typeof apiVersion !== 'string') {
    throw new InvalidInput(`${where} is a DaemonSet ${apiVersion === undefined || apiVersion === null
      ? 'without apiVersion' : `whose apiVersion is ${JSON.stringify(apiVersion)}`}, write apiVersion: apps/v1`);
  }
  if (typeof kind !== 'string' || typeof apiVersion !== 'string') {
    notes.push(`${where} has no kind and apiVersion; it is left out`);
    return [];
  }
  return [value];
}
