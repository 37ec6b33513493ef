import { reported } from '../../codec/bad-value';
import { inside } from '../../codec/codec';
import { Struct, requireProperties } from '../../codec/struct';

/**
 * A copy of the options of an engine or a factory, once their table has nothing against them.
 *
 * Throws an error that names the owner: `Flannel`, `LogOutput.loki`.
 *
 * @param parameter what the options are called there
 */
export function optionsOf<T extends object>(owner: string, table: Struct<T>, options: T | undefined, parameter = 'options'): T {
  const known = options ?? {} as T;
  reported(`${owner}:`, () => {
    inside(parameter, () => requireProperties(known));
    table.encode(known);
  });
  return given(known);
}

/**
 * A copy without what is not given: neither TypeScript's `undefined` nor the `null` that the jsii kernel sends. Objects of
 * classes, such as Secrets, stay themselves.
 */
export function given<T>(options: T): T {
  if (Array.isArray(options)) { return options.map(given) as T; }
  if (typeof options !== 'object' || options === null || Object.getPrototypeOf(options) !== Object.prototype) { return options; }
  const entries = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, given(value)])) as T;
}
