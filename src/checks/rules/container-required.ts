import { Rule } from '../finding';
import { POD_SPEC, podSpecOf } from '../pod-spec';

/** A pod has at least one container. */
export const containerRequired: Rule = {
  id: 'container-required',
  severity: 'error',
  find: (daemonSet) => podSpecOf(daemonSet).containers?.length > 0 ? [] : [{
    path: `${POD_SPEC}.containers`,
    message: 'there is none, give `containers` or call addContainer()',
  }],
};
