import { readBack } from './read-back';
import { check, checkConforming, checkFields, Finding } from '../../checks';
import { conform } from '../../manifest/conform';
import { shown } from '../../manifest/shown';

/**
 * What an API server would have against a DaemonSet as it is emitted.
 *
 * @param json the manifest
 * @param altered whether something else than the construct has written into it, so that its values have been checked by nobody
 */
export function emittedProblems(json: any, altered: boolean): string[] {
  if (json.apiVersion !== 'apps/v1' || json.kind !== 'DaemonSet') {
    // A patch may make a custom resource of it, of which nothing is known here but its metadata.
    const named = errorsOf([...ofMetadata(json), ...checkConforming({ metadata: conform(json.metadata ?? {}, 'ObjectMeta').value })]);
    return isCustom(json) ? named : [...named, `apiVersion: ${shown(json.apiVersion)} with kind ${shown(json.kind)} is served by no cluster, `
      + 'write "apps/v1" and "DaemonSet", or the group and kind of a custom resource'];
  }
  const problems = errorsOf(altered ? check(json) : [...ofMetadata(json), ...ofPodMetadata(json), ...checkConforming(json)]);
  return altered && problems.length === 0 ? readBack(json) : problems;
}

/** Labels and the like that came when the construct had been made. */
function ofMetadata({ metadata = {} }: any): Finding[] {
  return checkFields(metadata, 'ObjectMeta', 'metadata');
}

function ofPodMetadata({ spec }: any): Finding[] {
  return checkFields(spec.template.metadata ?? {}, 'TemplateMeta', 'spec.template.metadata');
}

/** A field that no Kubernetes known here has may be there for one to come; not in metadata, which get none any more. */
function errorsOf(findings: Finding[]): string[] {
  const mayCome = ({ rule, path }: Finding) => rule === 'unknown-field' && !/^(spec\.template\.)?metadata\./.test(path);
  return findings.filter((finding) => finding.severity === 'error' && !mayCome(finding)).map(({ text }) => text);
}

/** Whether it is of a group that is not Kubernetes' own. */
function isCustom({ apiVersion, kind }: any): boolean {
  const [group, version] = String(apiVersion).split('/');
  return typeof kind === 'string' && version !== undefined && group.includes('.') && !/(^|\.)k8s\.io$/.test(group);
}
