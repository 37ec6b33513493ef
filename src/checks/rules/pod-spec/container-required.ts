import { Rule, problemIf } from '../../rule';

export const containerRequired: Rule<'PodSpec'> = {
  id: 'container-required',
  summary: 'A pod has at least one container',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodSpec',
  find: ({ containers = [] }) => problemIf(containers.length === 0, 'containers',
    () => 'there is none, give `containers` or call addContainer()'),
};
