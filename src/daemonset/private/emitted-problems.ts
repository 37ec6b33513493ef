import { readBack } from './read-back';
import { check, checkConforming } from '../../checks';
import { BadValue } from '../../codec/bad-value';
import { Codec, inside } from '../../codec/codec';
import { shown } from '../../manifest/shown';
import { OBJECT_METADATA, POD_METADATA } from '../common/object-metadata';

/**
 * What an API server would have against a DaemonSet as it is emitted.
 *
 * @param json the manifest
 * @param altered whether something else than the construct has written into it, so that its values have been checked by nobody
 */
export function emittedProblems(json: any, altered: boolean): string[] {
  const named = [...problemsOf('metadata', OBJECT_METADATA, json.metadata), ...missingName(json)];
  if (json.apiVersion !== 'apps/v1' || json.kind !== 'DaemonSet') {
    // A patch may make a custom resource of it, of which nothing is known here.
    return isCustom(json) ? named : [...named, `apiVersion: ${shown(json.apiVersion)} with kind ${shown(json.kind)} is served by no cluster, `
      + 'write "apps/v1" and "DaemonSet", or the group and kind of a custom resource'];
  }
  const problems = [
    ...named,
    ...problemsOf('spec.template.metadata', POD_METADATA, json.spec?.template?.metadata ?? {}),
    ...(altered ? check(json) : checkConforming(json))
      // What no Kubernetes known here has may be there for one to come.
      .filter(({ severity, rule }) => severity === 'error' && rule !== 'unknown-field').map(({ text }) => text),
  ];
  return altered && problems.length === 0 ? readBack(json) : problems;
}

function missingName({ metadata }: any): string[] {
  return metadata?.name === undefined ? ['metadata.name: is missing, an object needs one'] : [];
}

/** Whether it is of a group that is not Kubernetes' own. */
function isCustom({ apiVersion, kind }: any): boolean {
  const [group, version] = String(apiVersion).split('/');
  return typeof kind === 'string' && version !== undefined && group.includes('.') && !/(^|\.)k8s\.io$/.test(group);
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
