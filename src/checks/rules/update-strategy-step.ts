import { Rule } from '../finding';

const isZero = (value: number | string) => parseInt(String(value)) === 0;

/** A rolling update either takes pods away first or adds them first: one of the two numbers is zero, the other is not. */
export const updateStrategyStep: Rule = {
  id: 'update-strategy-step',
  severity: 'error',
  find: ({ spec: { updateStrategy } }) => {
    if (updateStrategy === undefined || updateStrategy.type === 'OnDelete') { return []; }
    // What the API server fills in, whether or not the other is given.
    const { maxUnavailable = 1, maxSurge = 0 } = updateStrategy.rollingUpdate ?? {};
    if (isZero(maxUnavailable) !== isZero(maxSurge)) { return []; }
    return [{
      path: 'spec.updateStrategy.rollingUpdate',
      message: isZero(maxSurge)
        ? 'maxUnavailable and maxSurge are both 0, so nothing could be updated; give one of them a number'
        : `maxUnavailable ${JSON.stringify(maxUnavailable)} and maxSurge ${JSON.stringify(maxSurge)} exclude each other, make one of them 0`,
    }];
  },
};
