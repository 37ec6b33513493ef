import { Problem, problemIf } from './rule';

/** What is wrong with an object of which exactly one of these fields is set. */
export function oneOfProblems(object: { readonly [field: string]: unknown }, fields: readonly string[], what: string): Problem[] {
  const given = fields.filter((field) => object[field] !== undefined);
  return problemIf(given.length !== 1, '', () => given.length === 0
    ? `there is no ${what}, give one of ${fields.join(', ')}`
    : `there are ${given.length} (${given.join(', ')}), give one ${what}`);
}
