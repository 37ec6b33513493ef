import type * as kplus from 'cdk8s-plus-27';

/** How cdk8s-plus writes the expressions of a selector. */
function expressionOf(plus: typeof kplus, operator: string, key: string, values: string[]): kplus.LabelExpression {
  switch (operator) {
    case 'In': return plus.LabelExpression.in(key, values);
    case 'NotIn': return plus.LabelExpression.notIn(key, values);
    case 'Exists': return plus.LabelExpression.exists(key);
    default: return plus.LabelExpression.doesNotExist(key);
  }
}

/** The JSON of a label selector as cdk8s-plus has it. Whoever asks has loaded cdk8s-plus, which takes too long to load it for all others. */
export function toKplusSelector({ matchLabels, matchExpressions }: any): kplus.LabelSelector {
  const plus: typeof kplus = require('cdk8s-plus-27'); // eslint-disable-line @typescript-eslint/no-require-imports
  return plus.LabelSelector.of({
    labels: matchLabels,
    expressions: matchExpressions?.map((e: any) => expressionOf(plus, e.operator, e.key, e.values)),
  });
}
