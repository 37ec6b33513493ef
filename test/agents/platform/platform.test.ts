import { App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import {
  Flannel, HostMount, LogCollector, LogOutput, NetworkAgent, NodeAgentProps, NodeExporter, NodeSelection, NodeSelectorRequirement, Platform,
  PlatformProps, StorageAgent, StorageAgentEngine,
} from '../../../src';

/** A platform with other paths, an SELinux type and nothing that can be written. */
const STRICT: PlatformProps = {
  logRoot: '/data/log',
  stateRoot: '/data/state',
  cniBinDirectory: '/data/cni/bin',
  cniConfigDirectory: '/data/cni/net.d',
  seLinuxType: 'super_t',
  writableHostPaths: false,
  excludedNodes: [NodeSelection.matching(NodeSelectorRequirement.doesNotExist('example.com/no-agents'))],
};

function podSpec(make: (scope: Construct) => void, platform?: Platform): any {
  const chart = new Chart(new App(), 'chart', { namespace: 'agents' });
  if (platform !== undefined) { Platform.set(chart, platform); }
  make(chart);
  return Testing.synth(chart).find(({ kind }) => kind === 'DaemonSet').spec.template.spec;
}
const hostPaths = (spec: any) => spec.volumes.flatMap(({ hostPath }: any) => hostPath?.path ?? []);
const logs = (props: any = {}) => (scope: Construct) => { new LogCollector(scope, 'logs', { outputs: [LogOutput.stdout()], ...props }); };
const flannel = (engine = new Flannel()) => (scope: Construct) => { new NetworkAgent(scope, 'net', { engine }); };
const writable = new Platform({ ...STRICT, writableHostPaths: true });

test('agents read, write and install where the platform says', () => {
  expect(hostPaths(podSpec(logs(), writable))).toEqual(['/data/log', '/data/state/fluent-bit/agents/logs']);
  expect(hostPaths(podSpec(flannel(), writable))).toEqual(expect.arrayContaining(['/data/cni/bin', '/data/cni/net.d']));
});

test('files of logs are looked for below the log root, at the paths that the links among them have', () => {
  const chart = new Chart(new App(), 'chart');
  Platform.set(chart, writable);
  new LogCollector(chart, 'logs');
  const [{ data }] = Testing.synth(chart).filter(({ kind }) => kind === 'ConfigMap');
  expect(data['fluent-bit.yaml']).toContain('path: /data/log/containers/*.log');
  expect(data['fluent-bit.yaml']).toContain('exclude_path: /data/log/containers/logs-?????');
});

test('what the engine is told comes first, then the agent, then the nearest scope, then the generic platform', () => {
  const bin = (spec: any) => hostPaths(spec).find((path: string) => path.endsWith('/bin'));
  const platform = (directory: string) => new Platform({ cniBinDirectory: directory });
  const below = (props: Partial<NodeAgentProps>, engine = new Flannel()) => (chart: Construct) => {
    const inner = new Construct(chart, 'inner');
    Platform.set(inner, platform('/inner/bin'));
    new NetworkAgent(inner, 'net', { engine, ...props });
  };
  expect(bin(podSpec(below({ platform: platform('/agent/bin') }, new Flannel({ cniBinDirectory: '/engine/bin' })), platform('/outer/bin')))).toBe('/engine/bin');
  expect(bin(podSpec(below({ platform: platform('/agent/bin') }), platform('/outer/bin')))).toBe('/agent/bin');
  expect(bin(podSpec(below({}), platform('/outer/bin')))).toBe('/inner/bin');
  expect(bin(podSpec(flannel(), platform('/outer/bin')))).toBe('/outer/bin');
  expect(bin(podSpec(flannel()))).toBe('/opt/cni/bin');
});

test('a platform of the generic kind changes no byte', () => {
  expect(podSpec(logs(), new Platform())).toEqual(podSpec(logs()));
  expect(Platform.of(new App())).toBe(Platform.GENERIC);
});

test('pods have the SELinux type of the platform, and run on the nodes that it does not leave out', () => {
  const { securityContext, affinity } = podSpec((scope) => { new NodeExporter(scope, 'metrics'); }, new Platform(STRICT));
  expect(securityContext).toEqual({ seLinuxOptions: { type: 'super_t' } });
  expect(affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms)
    .toEqual([{ matchExpressions: [{ key: 'example.com/no-agents', operator: 'DoesNotExist' }] }]);
});

test('they have that type beside a security context of the user, and leave out those nodes besides what the engine says', () => {
  const platform = new Platform(STRICT);
  expect(podSpec((scope) => { new NodeExporter(scope, 'metrics', { podSecurityContext: { fsGroup: 5 } }); }, platform).securityContext)
    .toEqual({ fsGroup: 5, seLinuxOptions: { type: 'super_t' } });
  const { nodeSelector, affinity } = podSpec((scope) => { new StorageAgent(scope, 'storage', { engine: new OnArm() }); }, platform);
  expect(nodeSelector).toEqual({ 'kubernetes.io/arch': 'arm64' });
  expect(JSON.stringify(affinity)).toContain('example.com/no-agents');
});

test.each<[string, (scope: Construct) => void, PlatformProps, RegExp]>([
  ['has to write to the node', logs(), { writableHostPaths: false },
    /\[chart\/logs\] the container "fluent-bit" writes to "\/var\/lib\/fluent-bit\/agents\/logs" of the node, and the platform has no path that can be written/],
  ['has to write where nobody can', flannel(), { readOnlyPaths: ['/opt'] },
    /\[chart\/net\] the container "install-cni-plugin" writes to "\/opt\/cni\/bin" of the node, where "\/opt" is read-only on the platform/],
  ['has to be privileged', (scope) => { new StorageAgent(scope, 'storage', { engine: new Privileged() }); }, { privilegedAllowed: false },
    /\[chart\/storage\] the container "agent" is privileged, which the platform does not allow/],
])('an agent that %s says so', (_, make, props, message) => {
  expect(() => podSpec(make, new Platform(props))).toThrow(message);
});

test('a directory beside a read-only one is no part of it', () => {
  expect(() => podSpec(flannel(), new Platform({ readOnlyPaths: ['/opt/cn', '/usr'] }))).not.toThrow();
});

class OnArm extends StorageAgentEngine {
  public readonly name = 'agent';

  public spec() {
    return { container: { name: 'agent', image: 'agent:1.0' }, nodes: [NodeSelection.architecture('arm64')] };
  }
}

class Privileged extends StorageAgentEngine {
  public readonly name = 'agent';

  public spec() {
    return { container: { name: 'agent', image: 'agent:1.0', volumeMounts: [HostMount.proc()], securityContext: { privileged: true } } };
  }
}

test('a platform that comes after an agent is refused, as is a second one', () => {
  const chart = new Chart(new App(), 'chart');
  logs()(new Construct(chart, 'inner'));
  expect(() => Platform.set(chart, writable))
    .toThrow('Platform.set: scope: the agent "chart/inner/logs" is there already and has another platform, set this one before');
  expect(() => Platform.set(new Construct(chart, 'other'), writable)).not.toThrow();
  const second = new Chart(new App(), 'second');
  Platform.set(second, writable);
  expect(() => Platform.set(second, Platform.GENERIC)).toThrow('Platform.set: scope: "second" has a platform already, set one of the two');
});

test.each<[string, () => unknown, RegExp]>([
  ['a relative path', () => new Platform({ logRoot: 'var/log' }), /^Platform: logRoot: "var\/log" is not a path on the node, write an absolute path/],
  ['a property that there is not', () => new Platform({ logDir: '/x' } as any), /^Platform: logDir: "\/x" is given for a property that there is not/],
  ['no platform', () => Platform.set(new App(), {} as any), /^Platform\.set: platform: \{\} is not a Platform, make one with new Platform/],
  ['no scope', () => Platform.of(undefined as any), /^Platform\.of: scope: undefined is not a construct/],
])('%s is refused', (_, make, message) => {
  expect(make).toThrow(message);
});
