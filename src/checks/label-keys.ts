import { Problem, problemIf } from './rule';
import { Json } from '../manifest/json';
import { shown } from '../manifest/shown';

/** What pod affinity terms and topology spread constraints have of label keys. */
interface WithLabelKeys {
  readonly labelSelector?: Json<'LabelSelector'>;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
}

/**
 * What is wrong with the label keys whose values a pod brings along itself. A key that the label selector names once is fine: that is
 * how an API server writes down what it made of the key.
 */
export function labelKeyProblems({ labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] }: WithLabelKeys): Problem[] {
  const selected = Object.keys(labelSelector?.matchLabels ?? {});
  const expressed = (labelSelector?.matchExpressions ?? []).map(({ key }) => key ?? '');
  const needsSelector = (field: string, keys: readonly string[]) => problemIf(keys.length > 0 && labelSelector === undefined, field,
    () => `${shown(keys)} needs a labelSelector, write one, such as {}`);
  return [
    ...needsSelector('matchLabelKeys', matchLabelKeys),
    ...needsSelector('mismatchLabelKeys', mismatchLabelKeys),
    ...matchLabelKeys.flatMap((key) => [
      ...problemIf(expressed.includes(key) && [...selected, ...expressed].filter((k) => k === key).length > 1, 'matchLabelKeys',
        () => `${shown(key)} is also in labelSelector, remove it from one of them`),
      ...problemIf(mismatchLabelKeys.includes(key), 'matchLabelKeys', () => `${shown(key)} is also in mismatchLabelKeys, remove it from one of them`),
    ]),
  ];
}
