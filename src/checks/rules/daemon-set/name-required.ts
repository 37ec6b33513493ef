import { problemIf, Rule } from '../../rule';

export const nameRequired: Rule<'DaemonSet'> = {
  id: 'name-required',
  summary: 'An object has a name, or the beginning of one that the API server completes',
  severity: 'error',
  verdict: 'api-server',
  about: 'DaemonSet',
  find: ({ metadata }) => problemIf(!metadata?.name && !metadata?.generateName, 'metadata.name', () => 'is missing, an object needs one'),
};
