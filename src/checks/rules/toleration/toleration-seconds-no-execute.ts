import { problemIf, Rule } from '../../rule';

export const tolerationSecondsNoExecute: Rule<'Toleration'> = {
  id: 'toleration-seconds-no-execute',
  summary: 'Only the effect that evicts pods has a time',
  severity: 'error',
  verdict: 'api-server',
  about: 'Toleration',
  find: ({ effect, tolerationSeconds }) => problemIf(tolerationSeconds !== undefined && effect !== 'NoExecute', 'tolerationSeconds',
    () => `${tolerationSeconds} is for the effect "NoExecute" only, leave it out`),
};
