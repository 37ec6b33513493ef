/**
 * Measures how long modules take to load, in a process of its own: `node measure.js <module>[#<export>]…`.
 *
 * This library loads an export when it is first used; `module#Export` uses one, and `module#*` all of them.
 */
import { createRequire } from 'module';
import { performance } from 'perf_hooks';

/** What loading took. */
export interface ImportFigures {
  readonly importMs: number;
}

const load = createRequire(__filename);
const start = performance.now();
for (const argument of process.argv.slice(2)) {
  const [name, wanted] = argument.split('#');
  const exported = load(name);
  (wanted === '*' ? Object.keys(exported) : [wanted ?? []].flat()).forEach((key) => exported[key]);
}
const figures: ImportFigures = { importMs: performance.now() - start };
process.stdout.write(JSON.stringify(figures));
