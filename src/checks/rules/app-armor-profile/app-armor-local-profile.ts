import { localProfileProblems } from '../../local-profile';
import { Rule } from '../../rule';

export const appArmorLocalProfile: Rule<'AppArmorProfile'> = {
  id: 'app-armor-local-profile',
  summary: 'A profile of AppArmor is named where it is one of the node',
  severity: 'error',
  verdict: 'api-server',
  about: 'AppArmorProfile',
  find: localProfileProblems,
};
