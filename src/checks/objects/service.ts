import { malformed, malformedMap } from './metadata';
import { ENUMS } from '../../manifest/enums';
import { memberProblem } from '../../manifest/formats';
import { shown } from '../../manifest/shown';
import { Problem, problemIf, repeated } from '../rule';

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];

/** What an API server has against a Service, but for its metadata. */
export function serviceProblems({ spec = {} }: any): Problem[] {
  const ports: any[] = Array.isArray(spec.ports) ? spec.ports : [];
  return [
    ...member('spec.type', spec.type, 'ServiceType', TYPES),
    ...malformedMap('spec.selector', spec.selector, 'qualifiedName', 'labelValue'),
    ...problemIf(ports.length === 0 && spec.type !== 'ExternalName' && spec.clusterIP !== 'None', 'spec.ports', () => 'there is none, give the agent one'),
    ...ports.flatMap((port, i) => portProblems(port ?? {}, `spec.ports[${i}]`, ports.length > 1)),
    ...repeated(ports.map((port, i) => ({ name: port?.name, path: `spec.ports[${i}].name` })), ({ name }) => name, ({ path }, name) => ({
      path, message: `${shown(name)} is the name of two ports, give each its own`,
    })),
  ];
}

function portProblems({ port, targetPort, protocol, name }: any, path: string, isOneOfSeveral: boolean): Problem[] {
  return [
    ...malformed(`${path}.port`, port, 'port'),
    ...(targetPort === undefined ? [] : malformed(`${path}.targetPort`, targetPort, 'portOrName')),
    ...member(`${path}.protocol`, protocol, 'Protocol', ENUMS.Protocol),
    ...(name === undefined
      ? problemIf(isOneOfSeveral, `${path}.name`, () => 'is missing, each of several ports needs one')
      : malformed(`${path}.name`, name, 'dnsLabel')),
  ];
}

function member(path: string, value: any, name: string, members: readonly string[]): Problem[] {
  const wrong = value === undefined ? undefined : memberProblem(value, name, members);
  return wrong === undefined ? [] : [{ path, message: `${shown(value)} ${wrong}` }];
}
