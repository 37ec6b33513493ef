import * as kplus from 'cdk8s-plus-27';

const EXPRESSIONS: { [operator: string]: (key: string, values: string[]) => kplus.LabelExpression } = {
  In: (key, values) => kplus.LabelExpression.in(key, values),
  NotIn: (key, values) => kplus.LabelExpression.notIn(key, values),
  Exists: (key) => kplus.LabelExpression.exists(key),
  DoesNotExist: (key) => kplus.LabelExpression.doesNotExist(key),
};

/** The JSON of a label selector as cdk8s-plus has it. */
export function toKplusSelector(json: any): kplus.LabelSelector {
  return kplus.LabelSelector.of({
    labels: json.matchLabels,
    expressions: json.matchExpressions?.map((e: any) => EXPRESSIONS[e.operator](e.key, e.values)),
  });
}
