/**
 * Refuses to go on without what the compiler writes: an empty package looks like a good one until somebody installs it.
 *
 *   ts-node projenrc/check-compiled.ts [folder]
 */
import { existsSync } from 'fs';
import { join } from 'path';

const folder = process.argv[2] ?? join(__dirname, '..');
const missing = ['.jsii', 'lib/index.js', 'lib/cli/main.js'].filter((file) => !existsSync(join(folder, file)));

if (missing.length > 0) {
  process.stderr.write(`${missing.join(', ')}: not there, run \`npm run compile\` first\n`);
  process.exitCode = 1;
}
