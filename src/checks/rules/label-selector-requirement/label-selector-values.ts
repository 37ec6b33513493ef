import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const labelSelectorValues: Rule<'LabelSelectorRequirement'> = {
  id: 'label-selector-values',
  summary: 'An operator has values where it compares them, and none where it does not',
  severity: 'error',
  verdict: 'api-server',
  about: 'LabelSelectorRequirement',
  find: ({ operator = '', values = [] }) => [
    ...problemIf(['In', 'NotIn'].includes(operator) && values.length === 0, 'values', () => '[] is empty, give at least one'),
    ...problemIf(['Exists', 'DoesNotExist'].includes(operator) && values.length > 0, 'values',
      () => `${shown(values)} does not go with ${operator}, which takes no values`),
  ],
};
