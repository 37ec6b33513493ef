import { FORMATS } from '../../../manifest/formats';
import { Json } from '../../../manifest/json';
import { Problem, Rule } from '../../rule';

/** Nobody looks at the numbers of another strategy. */
export const updateStrategyAmount: Rule<'RollingUpdateDaemonSet'> = {
  id: 'update-strategy-amount',
  summary: 'A rolling update takes a number of pods or a share of them',
  severity: 'error',
  verdict: 'api-server',
  about: 'RollingUpdateDaemonSet',
  find: (rollingUpdate, place) => place.within('DaemonSetUpdateStrategy')?.type === 'OnDelete' ? [] : amountProblems(rollingUpdate),
};

/** What is wrong with each of the numbers alone. */
export function amountProblems({ maxUnavailable, maxSurge }: Json<'RollingUpdateDaemonSet'>): Problem[] {
  return Object.entries({ maxUnavailable, maxSurge }).flatMap(([path, value]) => {
    const text = value === undefined ? undefined : FORMATS.numberOrPercent.problem(value);
    return text === undefined ? [] : [{ path, message: `"${value}" ${text}` }];
  });
}
