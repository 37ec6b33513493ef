import { problemIf, Rule } from '../../rule';

export const exitCodesLimit: Rule<'ContainerRestartRuleOnExitCodes'> = {
  id: 'exit-codes-limit',
  summary: 'A rule has at most 255 exit codes',
  severity: 'error',
  verdict: 'api-server',
  about: 'ContainerRestartRuleOnExitCodes',
  find: ({ values = [] }) => problemIf(values.length > 255, 'values', () => `${values.length} exit codes are too many, write at most 255`),
};
