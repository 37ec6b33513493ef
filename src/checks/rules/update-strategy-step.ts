import { Rule } from '../finding';

const isZero = (value: number | string) => parseInt(String(value)) === 0;

/**
 * What is wrong with the step of an update strategy, if anything: a rolling update either takes pods away first or adds
 * them first, so one of its two numbers is zero and the other is not.
 *
 * @param updateStrategy the JSON; what is not given counts as the API server fills it in
 */
export function stepProblem({ type, rollingUpdate: { maxUnavailable = 1, maxSurge = 0 } = {} }: any): string | undefined {
  if (type === 'OnDelete' || isZero(maxUnavailable) !== isZero(maxSurge)) { return undefined; }
  const [unavailable, surge] = [JSON.stringify(maxUnavailable), JSON.stringify(maxSurge)];
  return isZero(maxSurge)
    ? `maxUnavailable ${unavailable} with maxSurge ${surge} lets no pod be replaced, make one of them at least 1`
    : `maxSurge ${surge} does not go with maxUnavailable ${unavailable} (1 when it is not given), make one of them 0`;
}

/** A rolling update can make a step. */
export const updateStrategyStep: Rule = {
  id: 'update-strategy-step',
  severity: 'error',
  find: ({ spec: { updateStrategy = {} } }) => {
    const message = stepProblem(updateStrategy);
    return message === undefined ? [] : [{ path: 'spec.updateStrategy.rollingUpdate', message }];
  },
};
