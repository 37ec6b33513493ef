import { Rule, repeated } from '../../rule';

export const volumeNameUnique: Rule<'PodSpec'> = {
  id: 'volume-name-unique',
  summary: 'No two volumes of a pod have one name',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodSpec',
  find: ({ volumes = [] }) => repeated(volumes.map(({ name }, i) => ({ name, path: `volumes[${i}].name` })), ({ name }) => name, ({ path }, name) => ({
    path,
    message: `"${name}" is the name of a different volume too, give each its own`,
  })),
};
