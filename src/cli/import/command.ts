import * as fs from 'fs';
import * as path from 'path';
import { ImportedProgram } from './imported-program';
import { InvalidInput } from './invalid-input';

/** The options of the command. */
export interface ImportCommandOptions {
  readonly output?: string;
  readonly convertDeployments?: boolean;
  readonly force?: boolean;
}

/** Without a tsconfig.json, ts-node takes settings that TypeScript 5.9 refuses. */
const MAKE_TSCONFIG = 'npx tsc --init --verbatimModuleSyntax false && ';

/**
 * Runs `cdk8s-daemonsets import`.
 *
 * @returns the exit code
 */
export function importManifest(file: string, options: ImportCommandOptions): number {
  const say = (message: string) => process.stderr.write(`${message}\n`);
  try {
    const program = ImportedProgram.fromYaml(readInput(file), {
      fileName: file === '-' ? undefined : file,
      convertDeployments: options.convertDeployments,
    });
    const target = file === '-' && options.output === undefined ? undefined : path.join(options.output ?? '.', 'main.ts');
    if (target === undefined) {
      process.stdout.write(program.source);
    } else {
      write(program.source, target, options.force ?? false);
    }
    program.notes.forEach((note) => say(`note: ${note}`));
    if (target !== undefined) {
      say(`wrote ${target}: ${counted(program.daemonSetCount, 'DaemonSet')}, ${counted(program.otherObjectCount, 'other object')}`);
      say(`next: ${needsTsconfig(path.dirname(target)) ? MAKE_TSCONFIG : ''}npx cdk8s synth --app "npx ts-node ${quoted(target)}"`);
    }
    return 0;
  } catch (e) {
    say(e instanceof InvalidInput ? e.message : `${file}: cannot be imported, please report this: ${(e as Error).message}`);
    return 1;
  }
}

function readInput(file: string): string {
  if (file === '') {
    throw new InvalidInput('the name of the manifest is empty, name a file, or - for standard input');
  }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(file)) {
    throw new InvalidInput(`${file}: is a URL, ${/^https?:/i.test(file)
      ? `download it first: curl -fsSL ${quoted(file)} | cdk8s-daemonsets import -` : 'save it as a file first'}`);
  }
  try {
    return fs.readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (e) {
    const { code, message } = e as NodeJS.ErrnoException;
    switch (code) {
      case 'EISDIR': throw new InvalidInput(`${file}: is a directory, name a file in it`);
      case 'ENOENT': throw new InvalidInput(`${file}: there is no such file`);
      default: throw new InvalidInput(`${file}: cannot be read (${message})`);
    }
  }
}

function write(source: string, target: string, force: boolean): void {
  try {
    makeFolder(path.dirname(target));
    fs.writeFileSync(target, source, { flag: force ? 'w' : 'wx' });
  } catch (e) {
    const { code, syscall, message } = e as NodeJS.ErrnoException;
    throw new InvalidInput(code === 'EEXIST' && syscall === 'open'
      ? `${target}: is there already; --force overwrites it, --output <dir> writes into another folder`
      : `${target}: cannot be written (${message})`);
  }
}

/** Makes a folder, step by step: Node tries for ever to make one and its parents where nobody can make any, as in `/proc`. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = path.resolve(folder); !fs.existsSync(at); at = path.dirname(at)) {
    missing.unshift(at);
  }
  for (const at of missing) {
    try {
      fs.mkdirSync(at);
    } catch (e) {
      // Another import may have made it meanwhile.
      if (!fs.existsSync(at)) { throw e; }
    }
  }
}

/** Whether ts-node finds no tsconfig.json for a program, in its folder or above, and would find one in the current folder. */
function needsTsconfig(folder: string): boolean {
  if (/^\.\.([\\/]|$)|^([A-Z]:)?[\\/]/i.test(path.relative('.', folder))) { return false; }
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, 'tsconfig.json'))) { return false; }
    if (at === path.dirname(at)) { return true; }
  }
}

/** A word for the shell. */
function quoted(word: string): string {
  return /^[\w./:\\-]+$/.test(word) ? word : `'${word}'`;
}

/** `1 DaemonSet`, `2 DaemonSets`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
