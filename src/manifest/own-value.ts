/** The value of a key of a map, and never what JavaScript has there by itself, such as `constructor`. */
export function ownValue<V>(map: { readonly [key: string]: V } | undefined, key: string): V | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}
