import { containersOf } from '../../containers';
import { Rule, repeated } from '../../rule';

export const containerNameUnique: Rule<'PodSpec'> = {
  id: 'container-name-unique',
  summary: 'No two containers of a pod have one name, init containers included',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodSpec',
  find: (podSpec) => repeated(containersOf(podSpec), ({ container }) => container.name, ({ path }, name) => ({
    path: `${path}.name`,
    message: `"${name}" is the name of another container too, give each its own`,
  })),
};
