import { Rule } from '../finding';

type Test = (value: string | undefined, values: string[]) => boolean;

const OPERATORS: { [operator: string]: Test } = {
  In: (value, values) => value !== undefined && values.includes(value),
  NotIn: (value, values) => value === undefined || !values.includes(value),
  Exists: (value) => value !== undefined,
  DoesNotExist: (value) => value === undefined,
};

/** The selector is not empty, and matches the labels of the pod template. */
export const selectorMatchesTemplate: Rule = {
  id: 'selector-matches-template',
  severity: 'error',
  find: ({ spec: { selector, template } }) => {
    const labels = template.metadata?.labels ?? {};
    const wanted = Object.entries<string>(selector?.matchLabels ?? {});
    const expressions: any[] = selector?.matchExpressions ?? [];
    if (wanted.length + expressions.length === 0) {
      return [{ path: 'spec.selector', message: 'it is empty, give it a label of the pods or leave it out' }];
    }
    return [
      ...wanted.filter(([key, value]) => labels[key] !== value).map(([key, value]) => ({
        path: `spec.selector.matchLabels["${key}"]`,
        message: `"${value}" is not the pods' label, which is ${shown(labels[key])}; make them equal`,
      })),
      ...expressions.flatMap((e, i) => OPERATORS[e.operator]?.(labels[e.key], e.values ?? []) ? [] : [{
        path: `spec.selector.matchExpressions[${i}]`,
        message: `"${e.key} ${e.operator}" does not match the pods' label, which is ${shown(labels[e.key])}; make them agree`,
      }]),
    ];
  },
};

function shown(value: string | undefined): string {
  return value === undefined ? 'not there' : `"${value}"`;
}
