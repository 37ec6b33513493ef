/**
 * Puts the example `first` into the README: its program, and below it the YAML that it gives.
 */
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

const README = join(__dirname, '../README.md');
const quoted = ['main.ts', 'dist/logging.k8s.yaml'].map((file) => readFileSync(join(__dirname, 'first', file), 'utf8'));

let next = 0;
const readme = readFileSync(README, 'utf8').replace(/^(```.*\n)[^]*?^(```)$/gm, (block, open, close) => (
  next < quoted.length ? `${open}${quoted[next++]}${close}` : block
));
writeFileSync(README, readme);
