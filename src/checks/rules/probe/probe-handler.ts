import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

export const probeHandler: Rule<'Probe'> = {
  id: 'probe-handler',
  summary: 'A probe asks in one way',
  severity: 'error',
  verdict: 'api-server',
  about: 'Probe',
  find: (value) => oneOfProblems(value, ['exec', 'grpc', 'httpGet', 'tcpSocket'], 'handler'),
};
