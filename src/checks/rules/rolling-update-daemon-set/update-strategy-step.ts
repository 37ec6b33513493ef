import { amountProblems } from './update-strategy-amount';
import { Rule } from '../../rule';

/** Whether a number or percentage of pods is none. */
export const isNoPods = (value: number | string) => parseInt(String(value)) === 0;

/** What is not given counts as the API server fills it in. */
export const updateStrategyStep: Rule<'RollingUpdateDaemonSet'> = {
  id: 'update-strategy-step',
  summary: 'A rolling update can make a step: it either takes pods away first or adds them first, so one of its two numbers is zero and the other is not',
  severity: 'error',
  verdict: 'api-server',
  about: 'RollingUpdateDaemonSet',
  find: (rollingUpdate, place) => {
    const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate;
    const isUsed = place.within('DaemonSetUpdateStrategy')?.type !== 'OnDelete' && amountProblems(rollingUpdate).length === 0;
    if (!isUsed || isNoPods(maxUnavailable) !== isNoPods(maxSurge)) { return []; }
    const [unavailable, surge] = [JSON.stringify(maxUnavailable), JSON.stringify(maxSurge)];
    return [{
      path: '',
      message: isNoPods(maxSurge)
        ? `maxUnavailable ${unavailable} with maxSurge ${surge} lets no pod be replaced, make one of them at least 1`
        : `maxSurge ${surge} does not go with maxUnavailable ${unavailable} (1 when it is not given), make one of them 0`,
    }];
  },
};
