import { problemIf, Rule } from '../../rule';

export const servicePortsRequired: Rule<'ServiceSpec'> = {
  id: 'service-ports-required',
  summary: 'A Service has a port, unless it is headless or the name of another host',
  severity: 'error',
  verdict: 'api-server',
  about: 'ServiceSpec',
  find: ({ type, clusterIP, ports = [] }) => problemIf(ports.length === 0 && type !== 'ExternalName' && clusterIP !== 'None', 'ports',
    () => 'there is none, give the agent one'),
};
