import { Testing } from 'cdk8s';
import {
  AgentFeature, Capability, EnvValue, HostMount, NodeAgentProps, NodeAgentSpec, NodeExporter, NodeExporterEngine, SecurityContext,
} from '../../../src';

const on = (name: string) => ({ name, value: EnvValue.of('true') });
const procs = HostMount.proc();

/** Five features: two bring the same mount, one the network, one a sidecar, one a file. */
const FEATURES: AgentFeature[] = [
  { name: 'processes', env: [on('PROCESSES')], volumeMounts: [procs], hostPid: true },
  {
    name: 'network',
    env: [on('NETWORK')],
    volumeMounts: [procs, HostMount.bpf()],
    capabilities: [Capability.BPF, Capability.NET_ADMIN],
    clusterRules: [{ apiGroups: [''], resources: ['services'], verbs: ['list'] }],
  },
  { name: 'traces', args: ['--traces'], ports: [{ name: 'traces', containerPort: 8126, hostPort: 8126 }] },
  { name: 'security', container: 'system-probe', sidecars: [{ name: 'system-probe', image: 'agent:1.0' }], capabilities: [Capability.SYS_PTRACE] },
  { name: 'checks', config: [{ name: 'checks.yaml', content: 'init: {}\n', directory: '/etc/agent/conf.d', reloads: true }] },
];

class Agent extends NodeExporterEngine {
  public readonly name = 'agent';

  constructor(private readonly features: AgentFeature[], private readonly changes: Partial<NodeAgentSpec['container']> = {}) {
    super();
  }

  public spec(): NodeAgentSpec {
    return {
      container: { name: 'agent', image: 'agent:1.0', args: ['run'], env: [on('AGENT')], securityContext: { capabilities: { drop: [Capability.ALL] } }, ...this.changes },
      clusterRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }],
      features: this.features,
    };
  }
}

function objects(engine: NodeExporterEngine, props: NodeAgentProps = {}): { [kind: string]: any } {
  const chart = Testing.chart();
  new NodeExporter(chart, 'agent', { engine, ...props });
  return Object.fromEntries(Testing.synth(chart).map((object) => [object.kind, object]));
}

test('what features bring stands together, each thing once', () => {
  const { DaemonSet, ClusterRole, ConfigMap } = objects(new Agent(FEATURES));
  const { containers, hostPID, hostNetwork } = DaemonSet.spec.template.spec;
  const [agent, probe] = containers;
  expect({ hostPID, hostNetwork }).toEqual({ hostPID: true, hostNetwork: undefined });
  expect(agent).toEqual({
    name: 'agent',
    image: 'agent:1.0',
    args: ['run', '--traces'],
    env: ['AGENT', 'PROCESSES', 'NETWORK'].map((name) => ({ name, value: 'true' })),
    ports: [{ name: 'traces', containerPort: 8126, hostPort: 8126 }],
    securityContext: { capabilities: { add: ['BPF', 'NET_ADMIN'], drop: ['ALL'] } },
    volumeMounts: [
      { name: 'proc', mountPath: '/host/proc', readOnly: true },
      { name: 'bpf', mountPath: '/sys/fs/bpf', mountPropagation: 'HostToContainer' },
      { name: 'config', mountPath: '/etc/agent/conf.d', readOnly: true },
    ],
  });
  expect(probe).toEqual({ name: 'system-probe', image: 'agent:1.0', securityContext: { capabilities: { add: ['SYS_PTRACE'] } } });
  expect(ClusterRole.rules).toEqual([
    { apiGroups: [''], resources: ['nodes'], verbs: ['get'] }, { apiGroups: [''], resources: ['services'], verbs: ['list'] },
  ]);
  expect(ConfigMap.data).toEqual({ 'checks.yaml': 'init: {}\n' });
});

test('the order of the features decides the order of what they bring, and nothing else', () => {
  const env = (features: AgentFeature[]) => objects(new Agent(features)).DaemonSet.spec.template.spec.containers[0].env.map(({ name }: any) => name);
  expect(env([FEATURES[1], FEATURES[0]])).toEqual(['AGENT', 'NETWORK', 'PROCESSES']);
});

test.each<[string, AgentFeature[], RegExp]>([
  ['a variable', [{ name: 'a', env: [{ name: 'X', value: EnvValue.of('1') }] }, { name: 'b', env: [{ name: 'X', value: EnvValue.of('2') }] }],
    /\[test\/agent\] engine\.spec\(\): the feature "a" and the feature "b" both bring the variable "X", and differ in it/],
  ['a variable of the engine', [{ name: 'a', env: [{ name: 'AGENT', value: EnvValue.of('1') }] }],
    /the engine and the feature "a" both bring the variable "AGENT"/],
  ['a mount', [{ name: 'a', volumeMounts: [procs] }, { name: 'b', volumeMounts: [HostMount.of('/x', { mountPath: '/host/proc' })] }],
    /the feature "a" and the feature "b" both bring the mount on "\/host\/proc"/],
  ['a port', [{ name: 'a', ports: [{ name: 'p', containerPort: 1 }] }, { name: 'b', ports: [{ name: 'p', containerPort: 2 }] }], /both bring the port "p"/],
  ['a sidecar', [{ name: 'a', sidecars: [{ name: 's', image: 'a' }] }, { name: 'b', sidecars: [{ name: 's', image: 'b' }] }], /both bring the container "s"/],
  ['a file', [{ name: 'a', config: [{ name: 'f', content: '1' }] }, { name: 'b', config: [{ name: 'f', content: '2' }] }], /both bring the file "f"/],
])('%s that two bring differently is refused with the names of both', (_, features, message) => {
  expect(() => objects(new Agent(features))).toThrow(message);
});

test('what is written in another order is the same', () => {
  const features: AgentFeature[] = [
    { name: 'a', sidecars: [{ name: 's', image: 'i' }], clusterRules: [{ verbs: ['get'], apiGroups: [''], resources: ['pods'] }] },
    { name: 'b', sidecars: [{ image: 'i', name: 's' }], clusterRules: [{ resources: ['pods'], apiGroups: [''], verbs: ['get'] }] },
  ];
  const { DaemonSet, ClusterRole } = objects(new Agent(features));
  expect(DaemonSet.spec.template.spec.containers.map(({ name }: any) => name)).toEqual(['agent', 's']);
  expect(ClusterRole.rules).toHaveLength(2);
});

test('a file that features of two containers bring is in both', () => {
  const file = { name: 'agent.yaml', content: 'a: 1\n', directory: '/etc/agent' };
  const features = [{ name: 'a', config: [file] }, { name: 'b', container: 's', sidecars: [{ name: 's', image: 'i' }], config: [file] }];
  const { containers, volumes } = objects(new Agent(features)).DaemonSet.spec.template.spec;
  expect(containers.map(({ volumeMounts }: any) => volumeMounts[0].mountPath)).toEqual(['/etc/agent', '/etc/agent']);
  expect(volumes).toEqual([{ name: 'config', configMap: { name: 'agent' } }]);
});

test('a container sees no file that is for another one', () => {
  const file = (name: string, ...containers: string[]) => ({ name, content: name, directory: '/etc/agent', containers });
  const features = [{ name: 'a', sidecars: [{ name: 's', image: 'i' }], config: [file('login', 's'), file('agent.yaml', 'agent')] }];
  const { volumes } = objects(new Agent(features)).DaemonSet.spec.template.spec;
  expect(Object.fromEntries(volumes.map(({ name, configMap }: any) => [name, configMap.items.map(({ key }: any) => key)])))
    .toEqual({ 'config': ['login'], 'config-2': ['agent.yaml'] });
});

test('a file for a container that is not there is refused', () => {
  expect(() => objects(new Agent([{ name: 'a', config: [{ name: 'f', content: '', containers: ['nobody'] }] }])))
    .toThrow(/\[test\/agent\] engine\.spec\(\)\.config\[0\]\.containers\[0\]: "nobody" is the name of no container, write one of agent/);
});

test('a feature of a container that is not there is refused', () => {
  expect(() => objects(new Agent([{ name: 'a', container: 'b' }])))
    .toThrow(/\[test\/agent\] engine\.spec\(\)\.features\[0\]\.container: "b" is the name of no container, write one of agent/);
});

const context = (...add: Capability[]): SecurityContext => ({ capabilities: { add } });

test.each<[string, NodeAgentProps, RegExp]>([
  ['a capability', { securityContext: context(Capability.BPF) }, /\[test\/agent\] securityContext: it has not the capability "NET_ADMIN", which the feature "network" needs/],
  ['the processes of the node', { hostPid: false }, /\[test\/agent\] hostPid: false takes away what the feature "processes" needs/],
])('taking away %s that a feature needs is refused with its name', (_, props, message) => {
  expect(() => objects(new Agent(FEATURES), props)).toThrow(message);
});

test('a security context of the user that has all of it takes the place of the engine\'s', () => {
  const securityContext = context(Capability.NET_ADMIN, Capability.BPF, Capability.SYS_ADMIN);
  expect(objects(new Agent(FEATURES), { securityContext }).DaemonSet.spec.template.spec.containers[0].securityContext)
    .toEqual({ capabilities: { add: ['NET_ADMIN', 'BPF', 'SYS_ADMIN'] } });
});

test('a privileged container has every capability already', () => {
  const { DaemonSet } = objects(new Agent(FEATURES, { securityContext: { privileged: true } }));
  expect(DaemonSet.spec.template.spec.containers[0].securityContext).toEqual({ privileged: true });
});
