import { isObject } from '../../manifest/conform';
import { FORMATS } from '../../manifest/formats';
import { shown } from '../../manifest/shown';
import { Problem } from '../rule';

/** What is wrong with a value of a format, at a path. */
export function malformed(path: string, value: unknown, format: keyof typeof FORMATS): Problem[] {
  const { type, problem } = FORMATS[format];
  const isOfType = type === 'string' ? typeof value === 'string' : type === 'IntOrString' ? ['string', 'number'].includes(typeof value) : typeof value === 'number';
  const wrong = isOfType ? problem(value) : `is not ${type === 'string' ? 'text' : 'a number'}`;
  return wrong === undefined ? [] : [{ path, message: `${shown(value)} ${wrong}` }];
}

/** What is wrong with a map whose keys and values have formats; values without one are any text. */
export function malformedMap(path: string, map: unknown, key: keyof typeof FORMATS, value?: keyof typeof FORMATS): Problem[] {
  if (map === undefined) { return []; }
  if (!isObject(map)) { return [{ path, message: `${shown(map)} is not a map` }]; }
  return Object.entries(map as object).flatMap(([k, v]) => {
    const where = `${path}["${k}"]`;
    const ofValue = value !== undefined ? malformed(where, v, value) : typeof v === 'string' ? [] : [{ path: where, message: `${shown(v)} is not text` }];
    return [...malformed(where, k, key), ...ofValue];
  });
}

/** What an API server has against the metadata of an object of any kind. */
export function metadataProblems({ metadata }: any, name: (value: unknown) => Problem[]): Problem[] {
  if (!isObject(metadata) || metadata.name === undefined) { return [{ path: 'metadata.name', message: 'is missing, an object needs one' }]; }
  return [
    ...name(metadata.name),
    ...(metadata.namespace === undefined ? [] : malformed('metadata.namespace', metadata.namespace, 'dnsLabel')),
    ...malformedMap('metadata.labels', metadata.labels, 'qualifiedName', 'labelValue'),
    ...malformedMap('metadata.annotations', metadata.annotations, 'annotationKey'),
  ];
}
