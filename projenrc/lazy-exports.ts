/**
 * Rewrites the compiled lib/index.js so that a file is loaded when something in it is first used, and not before: an app
 * that uses one role does not pay for the others.
 *
 * What there is to export, jsii has just written down: the public classes and enums, and nothing else. Runs after the
 * compiler, which writes the file anew each time.
 */
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

const ROOT = join(__dirname, '..');

interface Type {
  readonly kind: string;
  readonly name: string;
  /** The file and the name in it, such as `src/daemonset/volume:Volume`. */
  readonly symbolId: string;
}

const { types } = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as { types: { [name: string]: Type } };
const exported = Object.values(types)
  .filter(({ kind }) => kind !== 'interface')
  .map(({ name, symbolId }) => ({ name, file: symbolId.replace(/^src/, '.').replace(/:.*$/, '') }))
  .sort((a, b) => a.name < b.name ? -1 : 1);

writeFileSync(join(ROOT, 'lib/index.js'), `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const files = ${JSON.stringify(Object.fromEntries(exported.map(({ name, file }) => [name, file])), undefined, 2)};
for (const [name, file] of Object.entries(files)) {
  Object.defineProperty(exports, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = require(file)[name];
      Object.defineProperty(exports, name, { enumerable: true, value });
      return value;
    },
  });
}
// Tells Node, when an ES module imports this one, which names there are.
0 && (module.exports = { ${exported.map(({ name }) => name).join(', ')} });
`);
