import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

/** A probe asks in one way. */
export const probeHandler: Rule<'Probe'> = {
  id: 'probe-handler',
  severity: 'error',
  verdict: 'api-server',
  about: 'Probe',
  find: (value) => oneOfProblems(value, ['exec', 'grpc', 'httpGet', 'tcpSocket'], 'handler'),
};
