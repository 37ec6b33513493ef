import { isDeepStrictEqual } from 'util';
import { NODE_SELECTION, NodeSelection } from './node-selection';
import { BadValue, shown } from '../../codec/bad-value';
import { inside } from '../../codec/codec';

/**
 * A pod spec that runs on those of its nodes that every selection selects.
 *
 * Labels go into `nodeSelector`, requirements into each term of the required node affinity, as the terms are alternatives.
 *
 * @param spec the pod spec; it is left as it is
 */
export function withNodeSelections(spec: any, selections: NodeSelection[]): any {
  return selections.reduce((selected, selection, i) => inside(`nodes[${i}]`, () => {
    NODE_SELECTION.encode(selection);
    return withExpressions(withLabels(selected, selection._labels), selection._expressions);
  }), spec);
}

function withLabels(spec: any, labels: { [key: string]: string }): any {
  for (const [key, value] of Object.entries(labels)) {
    const given = spec.nodeSelector?.[key] ?? value;
    if (given !== value) {
      throw new BadValue(`${key}: ${shown(value)} contradicts ${shown(given)}, which is asked of the same nodes; remove one of them`);
    }
  }
  return Object.keys(labels).length === 0 ? spec : { ...spec, nodeSelector: { ...spec.nodeSelector, ...labels } };
}

function withExpressions(spec: any, expressions: any[]): any {
  if (expressions.length === 0) { return spec; }
  const nodeAffinity = spec.affinity?.nodeAffinity;
  const required = nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  const nodeSelectorTerms = required?.nodeSelectorTerms.map((term: any) => matchesNothing(term) ? term : narrowed(term, expressions));
  return {
    ...spec,
    affinity: {
      ...spec.affinity,
      nodeAffinity: {
        ...nodeAffinity,
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: nodeSelectorTerms ?? [narrowed({}, expressions)] },
      },
    },
  };
}

/** A term without requirements matches no node, and would match some if it were given one. */
function matchesNothing({ matchExpressions = [], matchFields = [] }: any): boolean {
  return matchExpressions.length === 0 && matchFields.length === 0;
}

function narrowed(term: any, expressions: any[]): any {
  const matchExpressions = [...term.matchExpressions ?? []];
  for (const expression of expressions) {
    if (!matchExpressions.some((given) => isDeepStrictEqual(given, expression))) {
      matchExpressions.push(expression);
    }
  }
  return { ...term, matchExpressions };
}
