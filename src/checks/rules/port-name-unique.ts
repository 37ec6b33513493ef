import { Rule } from '../finding';
import { containersOf, repeated } from '../pod-spec';

/** No two ports of a container have one name. */
export const portNameUnique: Rule = {
  id: 'port-name-unique',
  severity: 'error',
  find: (daemonSet) => containersOf(daemonSet).flatMap(({ container, path }) => {
    const ports: any[] = (container.ports ?? []).map((port: any, i: number) => ({ port, path: `${path}.ports[${i}]` }));
    return repeated(ports, (p) => p.port.name, (p, name) => ({
      path: `${p.path}.name`,
      message: `"${name}" is the name of another port of the container too, give each its own`,
    }));
  }),
};
