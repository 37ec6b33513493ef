import { BadValue, shown } from '../../../codec/bad-value';

/**
 * Checks the label keys whose values a pod brings along itself (`matchLabelKeys`, `mismatchLabelKeys`).
 *
 * A key that the label selector names once is fine: that is how an API server writes down what it made of the key.
 *
 * @param json a pod affinity term or a topology spread constraint
 */
export function checkLabelKeys(json: any): void {
  for (const field of ['matchLabelKeys', 'mismatchLabelKeys']) {
    if (json[field]?.length > 0 && json.labelSelector === undefined) {
      throw new BadValue(`${field}: ${shown(json[field])} needs a labelSelector, write one, such as {}`);
    }
  }
  const selected = Object.keys(json.labelSelector?.matchLabels ?? {});
  const expressed: string[] = (json.labelSelector?.matchExpressions ?? []).map((expression: any) => expression.key);
  for (const key of json.matchLabelKeys ?? []) {
    if (expressed.includes(key) && [...selected, ...expressed].filter((k) => k === key).length > 1) {
      throw new BadValue(`matchLabelKeys: ${shown(key)} is also in labelSelector, remove it from one of them`);
    }
    if (json.mismatchLabelKeys?.includes(key)) {
      throw new BadValue(`matchLabelKeys: ${shown(key)} is also in mismatchLabelKeys, remove it from one of them`);
    }
  }
}
