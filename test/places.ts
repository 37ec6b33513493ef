/** The steps that lead to a value in a manifest: keys and indexes. */
export type Steps = readonly (string | number)[];

/** Every value in a manifest by the steps that lead to it, but itself. */
export function places(value: any, steps: Steps = []): Steps[] {
  const children = typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key) => places(value[key], [...steps, Array.isArray(value) ? Number(key) : key])) : [];
  return steps.length === 0 ? children : [steps, ...children];
}

/** Puts a value into a place of a manifest. */
export function put(manifest: any, steps: Steps, value: unknown): void {
  const parent = steps.slice(0, -1).reduce<any>((object, step) => object[step], manifest);
  parent[steps[steps.length - 1]] = value;
}
