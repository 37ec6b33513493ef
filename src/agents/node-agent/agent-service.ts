import { ApiObject, Lazy } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { AgentIdentity } from './agent-identity';
import type { NodeAgent } from './node-agent';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { ServiceOptions } from './service-options';
import { shown } from '../../codec/bad-value';
import { ContainerPort } from '../../daemonset/container/container-port';
import { ContainerRestartPolicy } from '../../daemonset/container/container-restart-policy';
import { DaemonSet } from '../../daemonset/daemonset';

/** The type of a Service in the cluster; the enum itself would load all of cdk8s-plus. */
const CLUSTER_IP = 'ClusterIP' as kplus.ServiceType;
const TYPES: readonly string[] = [CLUSTER_IP, 'NodePort', 'LoadBalancer'];

/**
 * Adds the Service of an agent, where it has one.
 *
 * @internal
 */
export function addService(agent: NodeAgent, identity: AgentIdentity, spec: NodeAgentSpec, props: NodeAgentProps): void {
  const wanted = props.service !== undefined || spec.service === true || props.serviceMonitor !== undefined;
  if (!wanted) { return; }
  const { type = CLUSTER_IP, nodeLocal = false, headless } = props.service ?? {};
  const withoutAddress = headless ?? (type === CLUSTER_IP && !nodeLocal);
  const owner = `[${agent.node.path}]`;
  const problem = problemOf(agent.name, { type, headless });
  if (problem !== undefined) {
    throw new Error(`${owner} service: ${problem}`);
  }
  new ApiObject(agent, 'Service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: identity.metadata({}, props.service?.annotations),
    spec: Lazy.any({
      produce: () => ({
        type,
        ...(withoutAddress && { clusterIP: 'None' }),
        ...(nodeLocal && { internalTrafficPolicy: 'Local' }),
        selector: agent._selector.matchLabels,
        ports: portsOf(agent).map((port, _, ports) => ({
          name: port.name ?? (ports.length > 1 ? `${protocolOf(port).toLowerCase()}-${port.containerPort}` : undefined),
          port: port.containerPort,
          targetPort: port.name ?? port.containerPort,
          protocol: port.protocol,
        })),
      }),
    }),
  });
  agent.node.addValidation({ validate: () => problemsOf(agent) });
}

/** What an API server would have against the Service, as far as the options say. */
function problemOf(name: string, { type, headless }: ServiceOptions): string | undefined {
  if (!TYPES.includes(String(type))) {
    return `type: ${JSON.stringify(type)} is none for pods, write ${TYPES.join(', ')}`;
  }
  if (headless === true && type !== CLUSTER_IP) {
    return `headless: a Service of type ${type} has an address, leave headless out`;
  }
  return /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name) ? undefined
    : `"${name}" cannot be the name of a Service, which takes lower-case letters, digits and "-", beginning with a letter; name the agent so`;
}

/** The same, as far as the finished agent says. */
function problemsOf(agent: NodeAgent): string[] {
  const ports = portsOf(agent);
  const places = ports.map((port) => `${protocolOf(port)} ${port.containerPort}`);
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  const names = ports.flatMap(({ name }) => name ?? []);
  const sameName = names.find((name, i) => names.indexOf(name) !== i);
  return [
    ...(ports.length > 0 ? [] : ['service: the agent has no ports, give some with `ports` or leave `service` out']),
    ...(twice === undefined ? [] : [`service: ${twice} is two ports of the agent, a Service takes each once`]),
    ...(sameName === undefined ? [] : [`service: two ports of the agent are called ${shown(sameName)}, a Service takes each name once`]),
    ...(Object.keys(agent._selector.matchLabels ?? {}).length > 0 ? [] : ['service: the selector has no matchLabels, which a Service needs; add some']),
  ];
}

/** The ports of the agent and of what runs beside it: whatever a pod answers on. Those of several DaemonSets are mostly the same. */
function portsOf(agent: NodeAgent): ContainerPort[] {
  const [first, ...others] = agent.daemonSets.map(portsOfPods);
  const known = new Set(first.map((port) => JSON.stringify(port)));
  return [...first, ...others.flat().filter((port) => known.size < known.add(JSON.stringify(port)).size)];
}

function portsOfPods(daemonSet: DaemonSet): ContainerPort[] {
  const besides = daemonSet.initContainers.filter(({ _json }) => _json.restartPolicy === ContainerRestartPolicy.ALWAYS);
  return [...daemonSet.containers, ...besides].flatMap(({ ports }) => ports);
}

function protocolOf({ protocol = 'TCP' }: { protocol?: ContainerPort['protocol'] | 'TCP' }): string {
  return protocol;
}
