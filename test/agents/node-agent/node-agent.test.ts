import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import {
  ContainerRestartPolicy, EnvValue, Flannel, HostMount, LabelSelectorRequirement, KubeProxy, LogCollector, NetworkAgent, NodeAgentProps,
  NodeAgentSpec, NodeExporter, Volume,
} from '../../../src';
import { byKind, manifests, networkAgent } from '../manifests';
import { SPEC, TestEngine } from '../test-engine';

const agent = (props: NodeAgentProps = {}, changes: Partial<NodeAgentSpec> = {}) => networkAgent(new TestEngine(changes), props);
const kindsOf = (build: (chart: Chart) => void) => manifests(build).map(({ kind }) => kind);
const podSpecOf = (build: (chart: Chart) => void) => byKind(build).DaemonSet.spec.template.spec;

describe.each<[string, (scope: Construct) => void]>([
  ['LogCollector', (scope) => new LogCollector(scope, 'agent')],
  ['NodeExporter', (scope) => new NodeExporter(scope, 'agent')],
  ['Flannel', (scope) => new NetworkAgent(scope, 'agent', { engine: new Flannel() })],
  ['KubeProxy', (scope) => new NetworkAgent(scope, 'agent', { engine: new KubeProxy({ version: '1.36.0', server: 'https://10.0.0.10:6443' }) })],
])('no byte of a %s changes', (_, build) => {
  const synthesized = (id: string, below: (chart: Chart) => Construct) => {
    const chart = new Chart(Testing.app(), id, { namespace: 'agents' });
    build(below(chart));
    return JSON.stringify(Testing.synth(chart));
  };
  const expected = synthesized('chart', (chart) => chart);

  test('when it moves below another construct', () => {
    expect(synthesized('chart', (chart) => new Construct(new Construct(chart, 'a'), 'b'))).toEqual(expected);
  });

  test('when its chart is renamed', () => {
    expect(synthesized('other', (chart) => chart)).toEqual(expected);
  });
});

describe('names', () => {
  const clusterWide = (props: NodeAgentProps, namespace?: string) => {
    const { ClusterRole, ClusterRoleBinding } = byKind(agent(props), { namespace });
    return [ClusterRole.metadata.name, ClusterRoleBinding.metadata.name, ClusterRoleBinding.roleRef.name];
  };

  test('are the id', () => {
    expect(manifests(agent()).filter(({ kind }) => !kind.startsWith('Cluster')).map(({ metadata }) => metadata.name)).toEqual(['net', 'net', 'net']);
  });

  test('are the same as given for every object', () => {
    expect(new Set(manifests(agent({ metadata: { name: 'a' } }), {}).map(({ metadata }) => metadata.name))).toEqual(new Set(['a']));
  });

  test('of objects that belong to no namespace have it in front, so that agents of other namespaces have others', () => {
    expect(clusterWide({}, 'agents')).toEqual(['agents:net', 'agents:net', 'agents:net']);
    expect(clusterWide({ metadata: { namespace: 'other' } }, 'agents')).toEqual(['other:net', 'other:net', 'other:net']);
    expect(clusterWide({})).toEqual(['net', 'net', 'net']);
  });

  test('of objects that belong to no namespace come without one', () => {
    const { ClusterRole, ClusterRoleBinding } = byKind(agent());
    expect([ClusterRole.metadata.namespace, ClusterRoleBinding.metadata.namespace]).toEqual([undefined, undefined]);
  });
});

describe('labels', () => {
  test('of the chart reach every object and the pods, not the selector', () => {
    const all = manifests(agent(), { labels: { team: 'platform' } });
    const { spec } = all.find(({ kind }) => kind === 'DaemonSet');
    expect([...all, spec.template].map(({ metadata }) => metadata.labels.team)).toEqual(all.map(() => 'platform').concat('platform'));
    expect(spec.selector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/instance': 'net' });
  });

  test('that are malformed are refused', () => {
    expect(() => manifests(agent({ labels: { team: 'a team' } }))).toThrow(/\[chart\/net\] labels\["team"\]: "a team" is not a label value/);
  });
});

describe('a hash of the configuration', () => {
  const hashOf = (props: NodeAgentProps, changes: Partial<NodeAgentSpec> = {}) =>
    byKind(agent(props, changes)).DaemonSet.spec.template.metadata.annotations?.['checksum/config'];
  const config = (content: { [name: string]: string }) => Object.entries(content).map(([name, text]) => ({ name, content: text, directory: '/etc/agent' }));
  const files = (content: { [name: string]: string }) => hashOf({}, { config: config(content) });

  test('rolls the pods when a file changes', () => {
    expect(files({ a: '1' })).toMatch(/^[0-9a-f]{64}$/);
    expect(files({ a: '2' })).not.toEqual(files({ a: '1' }));
    expect(files({ b: '1' })).not.toEqual(files({ a: '1' }));
    expect(hashOf({ configFiles: { a: '2' } }, { config: config({ a: '1' }) })).toEqual(files({ a: '2' }));
  });

  test('stays when nothing of it changes', () => {
    expect(files({ a: '1', b: '2' })).toEqual(files({ b: '2', a: '1' }));
    expect(hashOf({ image: 'agent:2.0' })).toEqual(hashOf({}));
  });

  test('is not there when the agent reloads its files, unless it is wanted all the same', () => {
    const reloading = { config: SPEC.config!.map((file) => ({ ...file, reloads: true })) };
    expect(hashOf({}, reloading)).toBeUndefined();
    expect(hashOf({ configFiles: { more: '' } }, reloading)).toBeUndefined();
    expect(hashOf({ rollOnConfigChange: true }, reloading)).toEqual(hashOf({}));
  });

  test('stands beside other annotations', () => {
    expect(Object.keys(byKind(agent({ podMetadata: { annotations: { note: 'x' } } })).DaemonSet.spec.template.metadata.annotations))
      .toEqual(['checksum/config', 'note']);
  });
});

describe('configuration files', () => {
  test('are mounted in the containers of the engine, not in those of the user', () => {
    const { containers, initContainers } = podSpecOf(agent({
      initContainers: [{ name: 'prepare', image: 'prepare:1.0' }], sidecars: [{ name: 'helper', image: 'helper:1.0' }],
    }));
    const mounted = [...initContainers, ...containers]
      .filter(({ volumeMounts = [] }) => volumeMounts.some(({ mountPath, readOnly }: any) => mountPath === '/etc/agent' && readOnly));
    expect(mounted.map(({ name }) => name)).toEqual(['own', 'other', 'agent', 'reload']);
  });

  test('of the engine get other content', () => {
    expect(byKind(agent({ configFiles: { 'agent.conf': 'a=2' } })).ConfigMap.data).toEqual({ 'agent.conf': 'a=2' });
  });

  test('are refused where the software has none', () => {
    const none = { config: undefined };
    expect(() => agent({ configFiles: { a: '' } }, none)(Testing.chart()))
      .toThrow(/\[test\/net\] configFiles: this software has no configuration files, leave it out/);
    const chart = Testing.chart();
    expect(() => agent({ configMap: kplus.ConfigMap.fromConfigMapName(chart, 'config', 'c') }, none)(chart))
      .toThrow(/\[test\/net\] configMap: this software has no configuration files/);
  });

  test('are refused beside an existing ConfigMap', () => {
    const chart = Testing.chart();
    const configMap = kplus.ConfigMap.fromConfigMapName(chart, 'config', 'c');
    expect(() => agent({ configMap, configFiles: { a: '' } })(chart))
      .toThrow(/\[test\/net\] configFiles: they would not reach the existing configMap, give one of the two/);
  });

  test('are refused with a name that is none', () => {
    expect(() => agent({ configFiles: { 'a/b': '' } })(Testing.chart())).toThrow(/\[test\/net\] configFiles\["a\/b"\]: "a\/b" is not a key/);
  });
});

describe("what the user wants takes the place of the engine's", () => {
  const container = (props: NodeAgentProps) => podSpecOf(agent(props)).containers[0];

  test('for an environment variable of the same name', () => {
    expect(container({ env: [{ name: 'LEVEL', value: EnvValue.of('debug') }] }).env).toEqual([{ name: 'LEVEL', value: 'debug' }]);
  });

  test('for a port of the same name', () => {
    expect(container({ ports: [{ name: 'http', containerPort: 80, hostPort: 80 }] }).ports)
      .toEqual([{ name: 'http', containerPort: 80, hostPort: 80 }]);
  });

  test('for a mount on the same path', () => {
    expect(container({ volumeMounts: [Volume.emptyDir('logs').mount('/var/log')] }).volumeMounts[0]).toEqual({ name: 'logs', mountPath: '/var/log' });
    expect(podSpecOf(agent({ volumeMounts: [HostMount.of('/mnt/log', { mountPath: '/var/log' })] })).volumes.map(({ name }: any) => name))
      .not.toContain('var-log');
  });
});

test('on the host network, names of Services resolve', () => {
  const plain = { pod: {} };
  expect(podSpecOf(agent({ hostNetwork: true }, plain)).dnsPolicy).toEqual('ClusterFirstWithHostNet');
  expect(podSpecOf(agent({}, plain)).dnsPolicy).toBeUndefined();
});

describe('permissions', () => {
  const quiet = { clusterRules: [] };

  test('are none, and there is no token, where the software asks nothing', () => {
    expect(kindsOf(agent({}, quiet))).toEqual(['ServiceAccount', 'ConfigMap', 'DaemonSet']);
    expect(podSpecOf(agent({}, quiet)).automountServiceAccountToken).toEqual(false);
    expect(podSpecOf(agent()).automountServiceAccountToken).toEqual(true);
  });

  test('of the user alone are enough for a token', () => {
    const build = agent({ clusterRules: [{ nonResourceUrls: ['/metrics'], verbs: ['get'] }] }, quiet);
    expect(byKind(build).ClusterRole.rules).toEqual([{ nonResourceURLs: ['/metrics'], verbs: ['get'] }]);
    expect(podSpecOf(build).automountServiceAccountToken).toEqual(true);
  });

  test('in the own namespace are a Role', () => {
    const { Role, RoleBinding } = byKind(agent({}, {
      ...quiet, namespaceRules: [{ apiGroups: ['coordination.k8s.io'], resources: ['leases'], resourceNames: ['net'], verbs: ['get', 'update'] }],
    }));
    expect(Role).toMatchObject({
      metadata: { name: 'net', namespace: 'agents' },
      rules: [{ apiGroups: ['coordination.k8s.io'], resources: ['leases'], resourceNames: ['net'], verbs: ['get', 'update'] }],
    });
    expect(RoleBinding).toMatchObject({
      metadata: { name: 'net', namespace: 'agents' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'net' },
      subjects: [{ kind: 'ServiceAccount', name: 'net', namespace: 'agents' }],
    });
  });

  test('that every cluster has are bound beside further ones', () => {
    const bindings = manifests(agent({}, { builtInClusterRole: 'system:node-proxier' })).filter(({ kind }) => kind === 'ClusterRoleBinding');
    expect(bindings.map(({ metadata, roleRef }) => [metadata.name, roleRef.name])).toEqual([
      ['agents:net', 'agents:net'], ['agents:net-system-node-proxier', 'system:node-proxier'],
    ]);
  });

  test('that are malformed are refused', () => {
    expect(() => agent({ clusterRules: [{ verbs: 'get' as any }] })(Testing.chart())).toThrow(/\[test\/net\] clusterRules\[0\]\.verbs: "get" is not a list/);
  });

  test('go to the namespace default where none is known', () => {
    expect(byKind(agent(), {}).ClusterRoleBinding.subjects[0].namespace).toEqual('default');
  });

  test('annotations for an existing ServiceAccount are refused', () => {
    const chart = Testing.chart();
    const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'a');
    expect(() => agent({ serviceAccount, serviceAccountAnnotations: {} })(chart))
      .toThrow(/\[test\/net\] serviceAccountAnnotations: they would not reach the existing serviceAccount/);
  });
});

describe('the Service', () => {
  const serviceOf = (props: NodeAgentProps, changes: Partial<NodeAgentSpec> = {}) => byKind(agent(props, changes)).Service?.spec;

  test('is there where the engine or the user wants it', () => {
    expect(serviceOf({})).toBeUndefined();
    expect(serviceOf({}, { service: true })).toBeDefined();
    expect(serviceOf({ service: {} })).toBeDefined();
  });

  test('has no address of its own, unless there is a reason', () => {
    expect(serviceOf({ service: {} }).clusterIP).toEqual('None');
    expect(serviceOf({ service: { headless: false } }).clusterIP).toBeUndefined();
    expect(serviceOf({ service: { nodeLocal: true } })).toMatchObject({ type: 'ClusterIP', internalTrafficPolicy: 'Local' });
    expect(serviceOf({ service: { nodeLocal: true } }).clusterIP).toBeUndefined();
    expect(serviceOf({ service: { type: kplus.ServiceType.NODE_PORT } }).clusterIP).toBeUndefined();
  });

  test('has the ports that come later too', () => {
    const chart = Testing.chart();
    new NetworkAgent(chart, 'net', { engine: new TestEngine({ service: true }) }).container.addPort({ containerPort: 9 });
    expect(Testing.synth(chart).find(({ kind }) => kind === 'Service').spec.ports).toEqual([
      { name: 'http', port: 80, targetPort: 'http' }, { name: 'tcp-9', port: 9, targetPort: 9 },
    ]);
  });

  test.each<[string, NodeAgentProps, RegExp]>([
    ['a type for no pods', { service: { type: kplus.ServiceType.EXTERNAL_NAME } }, /service: type: "ExternalName" is none for pods, write ClusterIP/],
    ['a headless one with an address', { service: { type: kplus.ServiceType.NODE_PORT, headless: true } }, /service: headless: a Service of type NodePort/],
    ['a name that it cannot have', { service: {}, metadata: { name: 'net.agent' } }, /service: "net\.agent" cannot be the name of a Service/],
    ['an annotation without a proper key', { service: { annotations: { 'a b': 'c' } } }, /service\.annotations\["a b"\]: "a b" is not a qualified name/],
    ['one port twice', { service: {}, ports: [{ name: 'more', containerPort: 80 }] }, /service: TCP 80 is two ports of the agent/],
    ['a selector without labels', { service: {}, selector: { matchExpressions: [LabelSelectorRequirement.exists('app.kubernetes.io/name')] } },
      /service: the selector has no matchLabels/],
  ])('is refused for %s', (_, props, error) => {
    expect(() => manifests(agent(props))).toThrow(error);
  });

  test('has the ports of what runs beside the agent, too', () => {
    const sidecar = { name: 'proxy', image: 'proxy:1.0', ports: [{ name: 'metrics', containerPort: 8443 }] };
    const stays = { ...sidecar, name: 'stays', restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ containerPort: 8444 }] };
    const ends = { ...sidecar, name: 'ends', ports: [{ containerPort: 8445 }] };
    expect(serviceOf({ service: {}, sidecars: [sidecar], initContainers: [stays, ends] }).ports).toEqual([
      { name: 'http', port: 80, targetPort: 'http' }, { name: 'metrics', port: 8443, targetPort: 'metrics' }, { name: 'tcp-8444', port: 8444, targetPort: 8444 },
    ]);
    expect(serviceOf({ service: {}, sidecars: [sidecar] }, { container: { name: 'agent', image: 'agent:1.0' }, metrics: [] }).ports)
      .toEqual([{ name: 'metrics', port: 8443, targetPort: 'metrics' }]);
  });

  test('has no name twice', () => {
    const sidecars = [{ name: 'proxy', image: 'proxy:1.0', ports: [{ name: 'http', containerPort: 8080 }] }];
    expect(() => serviceOf({ service: {}, sidecars })).toThrow(/\[chart\/net\] service: two ports of the agent are called "http"/);
  });

  test('needs ports', () => {
    expect(() => serviceOf({ service: {} }, { container: { name: 'agent', image: 'agent:1.0' }, metrics: [] }))
      .toThrow(/\[chart\/net\] service: the agent has no ports, give some with `ports` or leave `service` out/);
  });
});

describe('monitors', () => {
  test('scrape the pods by their labels and name the node', () => {
    const { ServiceMonitor, PodMonitor } = byKind(agent({ serviceMonitor: {}, podMonitor: {} }));
    const selector = { matchLabels: { 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/instance': 'net' } };
    const endpoint = {
      port: 'http', path: '/metrics', relabelings: [{ sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node' }],
    };
    expect(ServiceMonitor.spec).toEqual({ selector, endpoints: [endpoint] });
    expect(PodMonitor.spec).toEqual({ selector, podMetricsEndpoints: [endpoint] });
  });

  test('are refused where nothing shows metrics', () => {
    expect(() => agent({ serviceMonitor: {} }, { metrics: undefined })(Testing.chart()))
      .toThrow(/\[test\/net\] serviceMonitor: the engine shows no metrics as it is set up, change its options or leave this out/);
  });
});

describe('beside objects of cdk8s-plus', () => {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'agents' });
  const net = new NetworkAgent(chart, 'net', { engine: new TestEngine() });
  new kplus.NetworkPolicy(chart, 'policy', { selector: net, ingress: { rules: [{ peer: net, ports: [kplus.NetworkPolicyPort.tcp(80)] }] } });
  new kplus.RoleBinding(chart, 'binding', { role: new kplus.Role(chart, 'role') }).addSubjects(net);
  const podSelector = { matchLabels: { 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/instance': 'net' } };
  const of = (wanted: string) => Testing.synth(chart).find(({ kind }) => kind === wanted);

  test('a NetworkPolicy selects its pods, and has them as a peer', () => {
    expect(of('NetworkPolicy').spec).toMatchObject({ podSelector, ingress: [{ from: [{ podSelector }] }] });
  });

  test('a RoleBinding has its ServiceAccount as a subject', () => {
    expect(of('RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'net', namespace: 'agents', apiGroup: '' }]);
  });

  test('its parts are at hand', () => {
    expect([net.name, net.serviceAccount.name, net.configMap?.name, net.container.name]).toEqual(['net', 'net', 'net', 'agent']);
    expect(net.node.defaultChild).toBe(net.daemonSet);
  });
});

test('a port of the engine stays where the software listens', () => {
  expect(() => manifests(agent({ ports: [{ name: 'http', containerPort: 81 }] })))
    .toThrow(/\[chart\/net\] ports: the software listens on 80 for "http", not on 81; give the port to the engine/);
  expect(podSpecOf(agent({ ports: [{ name: 'http', containerPort: 80, hostPort: 80 }] })).containers[0].ports)
    .toEqual([{ name: 'http', containerPort: 80, hostPort: 80 }]);
});

test('nodes must have the labels of the engine and those of the user', () => {
  expect(podSpecOf(agent({ nodeSelector: { pool: 'a' }, nodes: [] }, { pod: { nodeSelector: { gpu: '1' } } })).nodeSelector)
    .toEqual({ gpu: '1', pool: 'a' });
});

test('a monitor selects the pods by what their DaemonSet selects them by', () => {
  const { DaemonSet, PodMonitor } = byKind(agent({ podMonitor: {}, podMetadata: { labels: { 'app.kubernetes.io/name': 'other' } } }, { metrics: [{ port: 'http' }] }));
  expect(PodMonitor.spec.selector).toEqual(DaemonSet.spec.selector);
});

test('a monitor of the Service selects it by its own labels, whatever the selector of the pods', () => {
  const { Service, ServiceMonitor } = byKind(agent({ serviceMonitor: {}, selector: { matchLabels: { app: 'live' } } }, { metrics: [{ port: 'http' }] }));
  expect(Service.metadata.labels).toMatchObject(ServiceMonitor.spec.selector.matchLabels);
  expect(Service.spec.selector).toEqual({ app: 'live' });
});

test('a monitor of the pods takes over expressions of their selector', () => {
  const selector = { matchExpressions: [LabelSelectorRequirement.exists('app.kubernetes.io/name')] };
  const { PodMonitor } = byKind(agent({ podMonitor: {}, selector }, { metrics: [{ port: 'http' }] }));
  expect(PodMonitor.spec.selector).toEqual({ matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'Exists' }] });
});

test.each<[string, NodeAgentProps, RegExp]>([
  ['without verbs', { clusterRules: [{ verbs: [], apiGroups: [''], resources: ['pods'] }] }, /\[chart\/net\] clusterRules\[0\]\.verbs: \[\] allows nothing/],
  ['without a group', { clusterRules: [{ verbs: ['get'], resources: ['pods'] }] }, /apiGroups: is missing/],
  ['about nothing', { clusterRules: [{ verbs: ['get'] }] }, /a rule is about resources or about nonResourceURLs/],
  ['that no role would carry', { rbac: false, clusterRules: [{ verbs: ['get'], nonResourceUrls: ['/metrics'] }] }, /clusterRules: rbac: false creates no roles/],
])('a rule %s is refused', (_, props, error) => {
  expect(() => manifests(agent(props))).toThrow(error);
});
