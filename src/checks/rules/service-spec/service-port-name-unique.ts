import { shown } from '../../../manifest/shown';
import { repeated, Rule } from '../../rule';

export const servicePortNameUnique: Rule<'ServiceSpec'> = {
  id: 'service-port-name-unique',
  summary: 'No two ports of a Service have one name',
  severity: 'error',
  verdict: 'api-server',
  about: 'ServiceSpec',
  find: ({ ports = [] }) => repeated(ports.map(({ name }, i) => ({ name, i })), ({ name }) => name,
    ({ i }, name) => ({ path: `ports[${i}].name`, message: `${shown(name)} is the name of two ports, give each its own` })),
};
