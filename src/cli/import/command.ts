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
    const { source, notes } = ImportedProgram.fromYaml(readInput(file), {
      fileName: file === '-' ? undefined : file,
      convertDeployments: options.convertDeployments,
    });
    if (file === '-' && options.output === undefined) {
      process.stdout.write(source);
    } else {
      write(source, options.output ?? '.', options.force ?? false);
    }
    notes.forEach((note) => say(`note: ${note}`));
    return 0;
  } catch (e) {
    say(e instanceof InvalidInput ? e.message : `${file}: cannot be imported, please report this: ${(e as Error).message}`);
    return 1;
  }
}

function readInput(file: string): string {
  try {
    return fs.readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (e) {
    throw new InvalidInput(`${file}: cannot be read (${(e as Error).message})`);
  }
}

function write(source: string, directory: string, force: boolean): void {
  const target = path.join(directory, 'main.ts');
  try {
    fs.mkdirSync(directory, { recursive: true });
    fs.writeFileSync(target, source, { flag: force ? 'w' : 'wx' });
  } catch (e) {
    const { code, syscall, message } = e as NodeJS.ErrnoException;
    throw new InvalidInput(code === 'EEXIST' && syscall === 'open'
      ? `${target}: is there already; --force overwrites it` : `${target}: cannot be written (${message})`);
  }
}
