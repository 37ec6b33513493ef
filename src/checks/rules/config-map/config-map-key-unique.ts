import { shown } from '../../../manifest/shown';
import { Rule } from '../../rule';

export const configMapKeyUnique: Rule<'ConfigMap'> = {
  id: 'config-map-key-unique',
  summary: 'A key is text or bytes',
  severity: 'error',
  verdict: 'api-server',
  about: 'ConfigMap',
  find: ({ data = {}, binaryData = {} }) => Object.keys(data).filter((key) => Object.hasOwn(binaryData, key))
    .map((key) => ({ path: `data[${shown(key)}]`, message: 'is in binaryData too, remove it from one of them' })),
};
