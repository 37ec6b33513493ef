import { configMapProblems } from './config-map';
import { malformed, malformedMap, metadataProblems } from './metadata';
import { bindingProblems, pathSegment, roleProblems } from './rbac';
import { serviceProblems } from './service';
import { FORMATS } from '../../manifest/formats';
import { shown } from '../../manifest/shown';
import { Problem, problemIf } from '../rule';

/** The kinds of Kubernetes that agents emit beside the DaemonSet: how they are named, and what else there is to them. */
const KINDS: { readonly [kind: string]: { readonly named: (name: unknown) => Problem[]; readonly problems?: (object: any) => Problem[] } } = {
  ServiceAccount: { named: subdomain },
  ConfigMap: { named: subdomain, problems: configMapProblems },
  Service: { named: serviceName, problems: serviceProblems },
  Role: { named: segment, problems: roleProblems },
  ClusterRole: { named: segment, problems: roleProblems },
  RoleBinding: { named: segment, problems: bindingProblems },
  ClusterRoleBinding: { named: segment, problems: bindingProblems },
};

/**
 * What an API server has against an object that an agent emits, other than a DaemonSet. Of a kind that is not known here only labels
 * and annotations are judged.
 */
export function objectProblems(object: any): Problem[] {
  const kind = KINDS[object.kind];
  if (kind === undefined) {
    return [
      ...malformedMap('metadata.labels', object.metadata?.labels, 'qualifiedName', 'labelValue'),
      ...malformedMap('metadata.annotations', object.metadata?.annotations, 'annotationKey'),
    ];
  }
  const wrong = noLists(object);
  return [...metadataProblems(object, kind.named), ...wrong.length > 0 ? wrong : kind.problems?.(object) ?? []];
}

/** Lists of these kinds that are something else. */
function noLists({ rules, subjects, spec }: any): Problem[] {
  const lists = { 'rules': rules, 'subjects': subjects, 'spec.ports': spec?.ports };
  return Object.entries(lists).flatMap(([path, value]) => problemIf(value !== undefined && !Array.isArray(value), path, () => `${shown(value)} is not a list`));
}

function subdomain(name: unknown): Problem[] {
  return malformed('metadata.name', name, 'dnsSubdomain');
}

function segment(name: unknown): Problem[] {
  return pathSegment('metadata.name', name);
}

/** A Service is a name of DNS that does not begin with a digit. */
function serviceName(name: unknown): Problem[] {
  return problemIf(typeof name !== 'string' || FORMATS.dnsLabel.problem(name) !== undefined || /^\d/.test(name), 'metadata.name',
    () => `${shown(name)} cannot be the name of a Service, which takes lower-case letters, digits and "-", beginning with a letter`);
}
