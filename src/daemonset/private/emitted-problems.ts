import { check, checkFields, checkRules, Finding, stopping } from '../../checks';
import { isCustomResource } from '../../manifest/kinds';
import { shown } from '../../manifest/shown';

/**
 * What an API server would have against a DaemonSet as it is emitted.
 *
 * @param json the manifest
 * @param altered whether something else than the construct has written into it, so that its values have been checked by nobody
 */
export function emittedProblems(json: any, altered: boolean): string[] {
  const { apiVersion, kind } = json;
  const isDaemonSet = apiVersion === 'apps/v1' && kind === 'DaemonSet';
  const problems = textsOf(altered || !isDaemonSet ? check([json]) : [...lateMetadata(json), ...checkRules('DaemonSet', json)]);
  // A patch may make a custom resource of it, of which nothing is known here but its metadata.
  return isDaemonSet || isCustomResource(apiVersion, kind) ? problems
    : [...problems, `apiVersion: ${shown(apiVersion)} with kind ${shown(kind)} is served by no cluster, `
      + 'write "apps/v1" and "DaemonSet", or the group and kind of a custom resource'];
}

/** Labels and the like that came when the construct had been made. */
function lateMetadata({ metadata = {}, spec }: any): Finding[] {
  return [...checkFields(metadata, 'ObjectMeta', 'metadata'), ...checkFields(spec.template.metadata ?? {}, 'TemplateMeta', 'spec.template.metadata')];
}

function textsOf(findings: Finding[]): string[] {
  return stopping(findings).map(({ text }) => text);
}
