import { Rule } from '../finding';
import { containersOf, repeated } from '../pod-spec';

/** No two containers of a pod have one name, init containers included. */
export const containerNameUnique: Rule = {
  id: 'container-name-unique',
  severity: 'error',
  find: (daemonSet) => repeated(containersOf(daemonSet), ({ container }) => container.name, ({ path }, name) => ({
    path: `${path}.name`,
    message: `"${name}" is the name of another container too, give each its own`,
  })),
};
