import { repeated, Rule } from '../../rule';

export const servicePortUnique: Rule<'ServiceSpec'> = {
  id: 'service-port-unique',
  summary: 'A Service has a port of a protocol once',
  severity: 'error',
  verdict: 'api-server',
  about: 'ServiceSpec',
  find: ({ ports = [] }) => repeated(ports.map(({ port, protocol = 'TCP' }, i) => ({ port, protocol, i })),
    ({ port, protocol }) => port === undefined ? undefined : `${protocol} ${port}`,
    ({ i }, place) => ({ path: `ports[${i}]`, message: `${place} is a port of the Service already, remove one of them` })),
};
