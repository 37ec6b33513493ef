/** Words that cannot be, or should not be, the name of a variable of a module. */
const RESERVED = [
  'abstract', 'any', 'app', 'arguments', 'as', 'async', 'await', 'boolean', 'break', 'case', 'catch', 'chart', 'class', 'const', 'continue',
  'debugger', 'declare', 'default', 'delete', 'do', 'else', 'enum', 'eval', 'export', 'exports', 'extends', 'false', 'finally', 'for',
  'from', 'function', 'get', 'global', 'if', 'implements', 'import', 'in', 'infer', 'instanceof', 'interface', 'is', 'keyof', 'kplus', 'let',
  'module', 'namespace', 'never', 'new', 'null', 'number', 'object', 'of', 'package', 'private', 'process', 'protected', 'public',
  'readonly', 'require', 'return', 'set', 'static', 'string', 'super', 'switch', 'symbol', 'this', 'throw', 'true', 'try', 'type', 'typeof',
  'undefined', 'unique', 'unknown', 'var', 'void', 'while', 'with', 'yield',
];

/** Names that are given out once each. */
export class Names {
  /** Names for variables of a program. */
  public static forVariables(): Names {
    return new Names(RESERVED);
  }

  private readonly taken: Set<string>;

  /** The number that the next name of its kind gets. */
  private readonly next = new Map<string, number>();

  constructor(taken: string[] = []) {
    // cdk8s finds a child of every name that an object has by itself, such as `constructor`.
    this.taken = new Set([...Object.getOwnPropertyNames(Object.prototype), ...taken]);
  }

  /** The first of the names that is free; if none is, the last of them with a number. */
  public unique(...names: string[]): string {
    const last = names[names.length - 1];
    let name = names.find((candidate) => !this.taken.has(candidate));
    for (let i = this.next.get(last) ?? 2; name === undefined; i++) {
      name = this.taken.has(`${last}${i}`) ? undefined : `${last}${i}`;
      this.next.set(last, i + 1);
    }
    this.taken.add(name);
    return name;
  }
}

/** Text as the name of a variable: `var-lib/docker` is `varLibDocker`. */
export function camelCase(text: string): string {
  const words = text.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/).filter((word) => word !== '').map((word) => word.toLowerCase());
  const name = words.map((word, i) => i === 0 ? word : word[0].toUpperCase() + word.slice(1)).join('');
  return /^[a-z]/.test(name) ? name : `_${name}`;
}

/** Text as the id of a construct or chart: `ServiceAccount` is `service-account`. */
export function kebabCase(text: string): string {
  return text.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}
