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
      say(`next: npx cdk8s synth --app "npx ts-node ${/^[\w./\\-]+$/.test(target) ? target : `'${target}'`}"`);
    }
    return 0;
  } catch (e) {
    say(e instanceof InvalidInput ? e.message : `${file}: cannot be imported, please report this: ${(e as Error).message}`);
    return 1;
  }
}

function readInput(file: string): string {
  if (/^\w+:\/\//.test(file)) {
    throw new InvalidInput(`${file}: is a URL, download it first: curl -fsSL ${file} | cdk8s-daemonsets import -`);
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
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, source, { flag: force ? 'w' : 'wx' });
  } catch (e) {
    const { code, syscall, message } = e as NodeJS.ErrnoException;
    throw new InvalidInput(code === 'EEXIST' && syscall === 'open'
      ? `${target}: is there already; --force overwrites it, --output <dir> writes into another folder`
      : `${target}: cannot be written (${message})`);
  }
}

/** `1 DaemonSet`, `2 DaemonSets`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
