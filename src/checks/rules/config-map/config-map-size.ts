import { problemIf, Rule } from '../../rule';

/** The most that the values may come to, in bytes. */
const LARGEST = 1024 * 1024;

export const configMapSize: Rule<'ConfigMap'> = {
  id: 'config-map-size',
  summary: 'A ConfigMap holds at most 1 MiB',
  severity: 'error',
  verdict: 'api-server',
  about: 'ConfigMap',
  find: ({ data = {}, binaryData = {} }) => {
    const sizes = [
      ...Object.entries(data).map(([key, value]) => ({ key, bytes: Buffer.byteLength(value) })),
      ...Object.entries(binaryData).map(([key, value]) => ({ key, bytes: Buffer.from(value, 'base64').length })),
    ].sort((a, b) => b.bytes - a.bytes);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    return problemIf(total > LARGEST, 'data',
      () => `${total} bytes are more than a ConfigMap holds, which is ${LARGEST}; the largest is "${sizes[0].key}" with ${sizes[0].bytes}, `
        + 'bring it with the image or a volume');
  },
};
