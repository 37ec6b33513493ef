import { readBack } from './read-back';
import { check, checkConforming } from '../../checks';
import { BadValue } from '../../codec/bad-value';
import { Codec, inside } from '../../codec/codec';
import { OBJECT_METADATA, POD_METADATA } from '../common/object-metadata';

/**
 * What an API server would have against a DaemonSet as it is emitted.
 *
 * @param json the manifest
 * @param altered whether something else than the construct has written into it, so that its values have been checked by nobody
 */
export function emittedProblems(json: any, altered: boolean): string[] {
  const metadata = problemsOf('metadata', OBJECT_METADATA, json.metadata);
  // A patch may make another kind of object of it, of which nothing is known here.
  if (json.apiVersion !== 'apps/v1' || json.kind !== 'DaemonSet') { return metadata; }
  const problems = [
    ...metadata,
    ...problemsOf('spec.template.metadata', POD_METADATA, json.spec?.template?.metadata ?? {}),
    ...(altered ? check(json) : checkConforming(json)).filter(({ severity }) => severity === 'error').map(({ text }) => text),
  ];
  return altered && problems.length === 0 ? readBack(json) : problems;
}

function problemsOf<T>(path: string, codec: Codec<T>, json: T): string[] {
  try {
    inside(path, () => codec.encode(json));
    return [];
  } catch (e) {
    if (!(e instanceof BadValue)) { throw e; }
    return [e.message];
  }
}
