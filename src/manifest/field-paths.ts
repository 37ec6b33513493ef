import { FORMATS, Format } from './formats';
import { shown } from './shown';

/*
 * The fields of a pod that its containers can read.
 */

/** As environment variables. */
export const ENV_FIELDS = [
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName',
  'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs',
];

/** As files. */
export const FILE_FIELDS = ['metadata.name', 'metadata.namespace', 'metadata.uid', 'metadata.labels', 'metadata.annotations'];

const SUBSCRIPT = /^metadata\.(labels|annotations)\['(.*)'\]$/;

/** What is wrong with the path of a field that should be one of `fields`, or a single label or annotation, with the bad value. */
export function fieldPathProblem(path: string, fields: readonly string[]): string | undefined {
  if (fields.includes(path)) { return undefined; }
  const [, kind, key] = SUBSCRIPT.exec(path) ?? [];
  return kind === undefined
    ? `${shown(path)} is not a field of the pod that containers can read, write one of ${fields.join(', ')}, metadata.labels['…'], metadata.annotations['…']`
    : keyProblem(key, kind === 'labels' ? FORMATS.qualifiedName : FORMATS.annotationKey);
}

function keyProblem(key: string, { problem }: Format): string | undefined {
  const wrong = problem(key);
  return wrong === undefined ? undefined : `${shown(key)} ${wrong}`;
}
