/**
 * Runs a command of the project, and shows what it says only if it fails.
 *
 *   ts-node projenrc/quietly.ts <command> [argument…]
 */
import { spawnSync } from 'child_process';
import { join } from 'path';

const [command, ...args] = process.argv.slice(2);
process.stderr.write(`${[command, ...args].join(' ')} …\n`);
const { status, stdout, stderr, error } = spawnSync(join(__dirname, '../node_modules/.bin', command), args, { encoding: 'utf8' });

if (status !== 0) { process.stderr.write(error?.message ?? `${stdout}${stderr}`); }
process.exitCode = status ?? 1;
