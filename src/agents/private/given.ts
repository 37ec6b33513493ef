/**
 * A copy of options without what is not given: neither TypeScript's `undefined` nor the `null` that the jsii kernel sends.
 * Objects of classes, such as Secrets, stay themselves.
 */
export function given<T>(options: T): T {
  if (Array.isArray(options)) { return options.map(given) as T; }
  if (typeof options !== 'object' || options === null || Object.getPrototypeOf(options) !== Object.prototype) { return options; }
  const entries = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries.map(([key, value]) => [key, given(value)])) as T;
}
