import { reported } from '../../../daemonset/private/bad-value';
import { inside } from '../../../daemonset/private/codec';
import { Struct, requireProperties } from '../../../daemonset/private/struct';

/**
 * A copy of an engine's options, once its table has nothing against them; what is null counts as not given.
 *
 * Throws an error that names the engine.
 */
export function optionsOf<T extends object>(engine: string, table: Struct<T>, options: T | undefined): T {
  const given = options ?? {} as T;
  reported(`${engine}:`, () => {
    inside('options', () => requireProperties(given));
    table.encode(given);
  });
  return copyOf(given);
}

/** A copy of lists and plain objects; values of classes do not change, and stay. */
function copyOf(value: any): any {
  if (Array.isArray(value)) { return value.map(copyOf); }
  if (Object.prototype.toString.call(value) !== '[object Object]' || '_json' in value) { return value; }
  return Object.fromEntries(Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .map(([key, part]) => [key, copyOf(part)]));
}
