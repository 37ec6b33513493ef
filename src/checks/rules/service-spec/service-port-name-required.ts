import { problemIf, Rule } from '../../rule';

export const servicePortNameRequired: Rule<'ServiceSpec'> = {
  id: 'service-port-name-required',
  summary: 'Each of several ports has a name',
  severity: 'error',
  verdict: 'api-server',
  about: 'ServiceSpec',
  find: ({ ports = [] }) => ports.length < 2 ? [] : ports.flatMap(({ name }, i) =>
    problemIf(!name, `ports[${i}].name`, () => 'is missing, each of several ports needs one')),
};
