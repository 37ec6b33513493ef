import {
  Capability, DnsPolicy, EnvValue, HostMount, NetworkAgentEngine, NodeAgentSpec, PriorityClass, Probe, Resources,
} from '../../src';

/** An engine that needs something of everything. */
export const SPEC: NodeAgentSpec = {
  container: {
    name: 'agent',
    image: 'agent:1.0',
    args: ['--config=/etc/agent/agent.conf'],
    env: [{ name: 'LEVEL', value: EnvValue.of('info') }],
    ports: [{ name: 'http', containerPort: 80 }],
    volumeMounts: [HostMount.varLog()],
    resources: Resources.of({ cpu: '10m' }),
    securityContext: { capabilities: { drop: [Capability.ALL] } },
    livenessProbe: Probe.httpGet('/', { port: 'http' }),
  },
  initContainers: [{ name: 'own', image: 'agent:1.0' }, { name: 'other', image: 'other:1.0' }],
  sidecars: [{ name: 'reload', image: 'reload:1.0' }],
  pod: { hostNetwork: true, hostPid: true, dnsPolicy: DnsPolicy.DEFAULT, priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL },
  config: [{ name: 'agent.conf', content: 'a=1', directory: '/etc/agent', containers: ['agent', 'own', 'other', 'reload'] }],
  clusterRules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
  metrics: [{ port: 'http' }],
};

/** An engine for tests. */
export class TestEngine extends NetworkAgentEngine {
  public readonly name = 'agent';

  constructor(private readonly changes: Partial<NodeAgentSpec> = {}) {
    super();
  }

  public spec(): NodeAgentSpec {
    return { ...SPEC, ...this.changes };
  }
}
