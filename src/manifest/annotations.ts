/** The most that the annotations of an object hold, keys and values, in bytes. */
const LARGEST = 256 * 1024;

/** What is wrong with the size of annotations; nothing when an API server takes it. */
export function annotationsProblem(annotations: { readonly [key: string]: string }): string | undefined {
  const bytes = Buffer.byteLength(Object.entries(annotations).flat().join(''));
  return bytes <= LARGEST ? undefined : `the annotations are ${bytes} bytes long, an object takes at most ${LARGEST}`;
}
