import { ownValue } from '../../../manifest/own-value';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

const VALUES: { readonly [operator: string]: [min: number, max: number, given: string] } = {
  In: [1, Infinity, 'at least one value'],
  NotIn: [1, Infinity, 'at least one value'],
  Exists: [0, 0, 'no values'],
  DoesNotExist: [0, 0, 'no values'],
  Gt: [1, 1, 'exactly one value'],
  Lt: [1, 1, 'exactly one value'],
};

export const nodeSelectorValues: Rule<'NodeSelectorRequirement'> = {
  id: 'node-selector-values',
  summary: 'An operator has as many values as it compares',
  severity: 'error',
  verdict: 'api-server',
  about: 'NodeSelectorRequirement',
  find: ({ operator = '', values = [] }) => {
    const [min, max, given] = ownValue(VALUES, operator) ?? [0, Infinity, ''];
    return problemIf(values.length < min || values.length > max, 'values',
      () => `${shown(values)} does not go with ${operator}, which takes ${given}`);
  },
};
