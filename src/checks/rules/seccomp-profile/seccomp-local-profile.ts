import { localProfileProblems } from '../../local-profile';
import { Rule } from '../../rule';

export const seccompLocalProfile: Rule<'SeccompProfile'> = {
  id: 'seccomp-local-profile',
  summary: 'A profile of seccomp is named where it is one of the node',
  severity: 'error',
  verdict: 'api-server',
  about: 'SeccompProfile',
  find: localProfileProblems,
};
