/** How a bad value is shown: as JSON, cut where it gets long. */
export function shown(value: unknown): string {
  const text = textOf(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function textOf(value: unknown): string {
  if (typeof value === 'function') { return value.name === '' ? 'a function' : `the function or class ${value.name}`; }
  if (typeof value === 'number') { return String(value); }
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // It has circles, as constructs have, or is a number that JSON does not know.
    return typeof value === 'bigint' ? `${value}n` : `an object of the class ${(value as object).constructor?.name ?? 'Object'}`;
  }
}
