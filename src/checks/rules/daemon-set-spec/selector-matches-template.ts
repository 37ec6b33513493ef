import { ownValue } from '../../../manifest/own-value';
import { Rule, problemIf } from '../../rule';

type Test = (value: string | undefined, values: readonly string[]) => boolean;

const OPERATORS: { [operator: string]: Test } = {
  In: (value, values) => value !== undefined && values.includes(value),
  NotIn: (value, values) => value === undefined || !values.includes(value),
  Exists: (value) => value !== undefined,
  DoesNotExist: (value) => value === undefined,
};

export const selectorMatchesTemplate: Rule<'DaemonSetSpec'> = {
  id: 'selector-matches-template',
  summary: 'The selector is not empty, and matches the labels of the pod template',
  severity: 'error',
  verdict: 'api-server',
  about: 'DaemonSetSpec',
  find: ({ selector, template }) => {
    const labels = template?.metadata?.labels ?? {};
    const wanted = Object.entries(selector?.matchLabels ?? {});
    const expressions = selector?.matchExpressions ?? [];
    if (wanted.length + expressions.length === 0) {
      return [{ path: 'selector', message: 'it is empty, give it a label of the pods or leave it out' }];
    }
    return [
      ...wanted.flatMap(([key, value]) => problemIf(ownValue(labels, key) !== value, `selector.matchLabels["${key}"]`,
        () => `"${value}" is not the pods' label, which is ${stated(ownValue(labels, key))}; make them equal`)),
      ...expressions.flatMap(({ key = '', operator = '', values = [] }, i) => problemIf(!ownValue(OPERATORS, operator)?.(ownValue(labels, key), values),
        `selector.matchExpressions[${i}]`, () => `"${key} ${operator}" does not match the pods' label, which is ${stated(ownValue(labels, key))}; make them agree`)),
    ];
  },
};

function stated(value: string | undefined): string {
  return value === undefined ? 'not there' : `"${value}"`;
}
