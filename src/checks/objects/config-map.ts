import { malformedMap } from './metadata';
import { Problem } from '../rule';

/** The most that a ConfigMap holds, in bytes. */
const LARGEST = 1024 * 1024;

/** What an API server has against a ConfigMap, but for its metadata. */
export function configMapProblems({ data, binaryData }: any): Problem[] {
  const malformed = [...malformedMap('data', data, 'dataKey'), ...malformedMap('binaryData', binaryData, 'dataKey')];
  return malformed.length > 0 ? malformed : tooLarge(data ?? {}, binaryData ?? {});
}

/** Values count, in bytes. */
function tooLarge(data: { [key: string]: string }, binaryData: { [key: string]: string }): Problem[] {
  const sizes = [
    ...Object.entries(data).map(([key, value]) => ({ key, bytes: Buffer.byteLength(value) })),
    ...Object.entries(binaryData).map(([key, value]) => ({ key, bytes: Buffer.from(value, 'base64').length })),
  ].sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return total <= LARGEST ? [] : [{
    path: 'data',
    message: `${total} bytes are more than a ConfigMap holds, which is ${LARGEST}; the largest is "${sizes[0].key}" with ${sizes[0].bytes}, `
      + 'bring it with the image or a volume',
  }];
}
