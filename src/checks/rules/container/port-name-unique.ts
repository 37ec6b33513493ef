import { Rule, repeated } from '../../rule';

export const portNameUnique: Rule<'Container'> = {
  id: 'port-name-unique',
  summary: 'No two ports of a container have one name',
  severity: 'error',
  verdict: 'api-server',
  about: 'Container',
  find: ({ ports = [] }) => repeated(ports.map(({ name }, i) => ({ name, path: `ports[${i}].name` })), ({ name }) => name, ({ path }, name) => ({
    path,
    message: `"${name}" is the name of another port of the container too, give each its own`,
  })),
};
