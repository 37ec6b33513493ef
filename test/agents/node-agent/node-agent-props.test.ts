import { Testing } from 'cdk8s';
import * as lib from '../../../src';
import { NodeAgentProps, PodOptions } from '../../../src';
import { ALL_POD_OPTIONS } from '../../daemonset/all-props';
import { allAgentProps } from '../all-agent-props';
import { byKind, networkAgent } from '../manifests';
import { TestEngine } from '../test-engine';

type Manifests = { [kind: string]: any };

const podSpec = ({ DaemonSet }: Manifests) => DaemonSet.spec.template.spec;
const container = (m: Manifests) => podSpec(m).containers[0];
const names = (list: any[] = []) => list.map(({ name }) => name);
const probe = (path: string) => ({ httpGet: { path, port: 'http' } });
const monitored = { port: 'http', path: '/metrics', interval: '30s', scrapeTimeout: '10s', honorLabels: true };

/** Where each property comes to stand, and what must be there then. */
type Reach = [where: (m: Manifests) => unknown, what: unknown];
const REACHES: { readonly [K in Exclude<keyof NodeAgentProps, keyof PodOptions>]-?: Reach } & { readonly [K in keyof PodOptions]?: Reach } = {
  metadata: [
    ({ DaemonSet: { metadata } }) => metadata,
    {
      name: 'shipper',
      namespace: 'logging',
      labels: {
        'app.kubernetes.io/name': 'agent',
        'app.kubernetes.io/instance': 'shipper',
        'app.kubernetes.io/component': 'network-agent',
        'team': 'platform',
      },
      annotations: { note: 'mine' },
    },
  ],
  labels: [
    ({ ServiceAccount, ClusterRole, ClusterRoleBinding, ConfigMap, DaemonSet }) =>
      [ServiceAccount, ClusterRole, ClusterRoleBinding, ConfigMap, DaemonSet, DaemonSet.spec.template]
        .map(({ metadata }) => metadata.labels['app.kubernetes.io/part-of']),
    ['logging', 'logging', 'logging', 'logging', 'logging', 'logging'],
  ],
  podMetadata: [
    ({ DaemonSet: { spec: { template: { metadata } } } }) => [metadata.labels.tier, metadata.annotations['example.com/inject']],
    ['node', 'false'],
  ],
  selector: [({ DaemonSet }) => DaemonSet.spec.selector, { matchLabels: { app: 'agent' } }],
  image: [
    (m) => [...podSpec(m).initContainers, ...podSpec(m).containers].map(({ image }: any) => image.split('@')[0]),
    ['registry.example.com/agent', 'other:1.0', 'registry.example.com/agent', 'reload:1.0'],
  ],
  platform: [(m) => podSpec(m).securityContext, { seLinuxOptions: { type: 'spc_t' } }],
  imagePullPolicy: [(m) => container(m).imagePullPolicy, 'Always'],
  imageRegistry: [(m) => [...podSpec(m).initContainers, ...podSpec(m).containers].map(({ image }: any) => image), [
    'mirror.example.com/all/agent:1.0', 'mirror.example.com/all/other:1.0', 'mirror.example.com/all/agent:1.0', 'mirror.example.com/all/reload:1.0',
  ]],
  imagePullSecrets: [(m) => podSpec(m).imagePullSecrets, [{ name: 'registry' }]],
  args: [(m) => container(m).args, ['--config=/etc/agent/agent.conf', '--more']],
  env: [(m) => container(m).env, [{ name: 'LEVEL', value: 'info' }, { name: 'PROXY', value: 'http://proxy:3128' }]],
  envFrom: [(m) => container(m).envFrom, [{ secretRef: { name: 'settings' } }]],
  ports: [(m) => container(m).ports, [{ name: 'http', containerPort: 80 }, { name: 'extra', containerPort: 9999 }]],
  volumeMounts: [(m) => names(container(m).volumeMounts), ['var-log', 'config', 'machine-id']],
  volumes: [(m) => podSpec(m).volumes[0], { name: 'spare', emptyDir: {} }],
  initContainers: [(m) => names(podSpec(m).initContainers), ['own', 'other', 'prepare']],
  sidecars: [(m) => names(podSpec(m).containers), ['agent', 'reload', 'helper']],
  resources: [(m) => container(m).resources, { requests: { cpu: '1' } }],
  securityContext: [(m) => container(m).securityContext, { readOnlyRootFilesystem: false }],
  podSecurityContext: [(m) => podSpec(m).securityContext, { fsGroup: 0 }],
  podResources: [(m) => podSpec(m).resources, { requests: { memory: '1Gi' } }],
  livenessProbe: [(m) => container(m).livenessProbe, probe('/live')],
  readinessProbe: [(m) => container(m).readinessProbe, probe('/ready')],
  startupProbe: [(m) => container(m).startupProbe, probe('/started')],
  lifecycle: [(m) => container(m).lifecycle, { preStop: { sleep: { seconds: 5 } } }],
  hostNetwork: [(m) => podSpec(m).hostNetwork, false],
  hostPid: [(m) => podSpec(m).hostPID, false],
  dnsPolicy: [(m) => podSpec(m).dnsPolicy, 'None'],
  dnsConfig: [(m) => podSpec(m).dnsConfig, { nameservers: ['10.0.0.2'] }],
  hostAliases: [(m) => podSpec(m).hostAliases, [{ ip: '10.0.0.1', hostnames: ['db'] }]],
  nodes: [(m) => [podSpec(m).nodeSelector, podSpec(m).affinity], [{ 'kubernetes.io/arch': 'arm64' }, undefined]],
  nodeSelector: [(m) => podSpec(m).nodeSelector, { 'pool': 'a', 'kubernetes.io/os': 'linux' }],
  affinity: [
    (m) => podSpec(m).affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0],
    { key: 'gpu', operator: 'Exists' },
  ],
  tolerations: [(m) => podSpec(m).tolerations, []],
  priorityClassName: [(m) => podSpec(m).priorityClassName, 'system-cluster-critical'],
  runtimeClassName: [(m) => podSpec(m).runtimeClassName, 'gvisor'],
  terminationGracePeriodSeconds: [(m) => podSpec(m).terminationGracePeriodSeconds, 0],
  updateStrategy: [({ DaemonSet }) => DaemonSet.spec.updateStrategy, { type: 'OnDelete' }],
  minReadySeconds: [({ DaemonSet }) => DaemonSet.spec.minReadySeconds, 0],
  revisionHistoryLimit: [({ DaemonSet }) => DaemonSet.spec.revisionHistoryLimit, 0],
  serviceAccount: [
    (m) => [m.ServiceAccount, podSpec(m).serviceAccountName, m.ClusterRoleBinding.subjects[0].name],
    [undefined, 'existing', 'existing'],
  ],
  serviceAccountAnnotations: [
    ({ ServiceAccount }) => ServiceAccount.metadata.annotations, { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/agent' },
  ],
  automountServiceAccountToken: [(m) => podSpec(m).automountServiceAccountToken, false],
  rbac: [({ ClusterRole, ClusterRoleBinding }) => [ClusterRole, ClusterRoleBinding], [undefined, undefined]],
  clusterRules: [
    ({ ClusterRole }) => ClusterRole.rules,
    [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }, { apiGroups: [''], resources: ['events'], verbs: ['create'] }],
  ],
  configFiles: [({ ConfigMap }) => ConfigMap.data, { 'agent.conf': 'a=1', 'extra.conf': 'on' }],
  configMap: [
    (m) => [m.ConfigMap, podSpec(m).volumes.find(({ name }: any) => name === 'config').configMap, m.DaemonSet.spec.template.metadata.annotations],
    [undefined, { name: 'existing' }, undefined],
  ],
  rollOnConfigChange: [({ DaemonSet }) => DaemonSet.spec.template.metadata.annotations, undefined],
  service: [
    ({ Service }) => Service && [Service.metadata.annotations, Service.spec],
    [{ note: 'scraped' }, {
      type: 'NodePort',
      internalTrafficPolicy: 'Local',
      selector: { 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/instance': 'net' },
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    }],
  ],
  serviceMonitor: [
    ({ ServiceMonitor, Service }) => ServiceMonitor && [ServiceMonitor.spec.endpoints, ServiceMonitor.metadata.labels.release, Service.kind],
    [[monitored], 'prometheus', 'Service'],
  ],
  podMonitor: [
    ({ PodMonitor, Service }) => PodMonitor && [PodMonitor.spec.podMetricsEndpoints, PodMonitor.metadata.labels.release, Service],
    [[monitored], 'prometheus', undefined],
  ],
};

test.each(Object.keys(ALL_POD_OPTIONS) as (keyof PodOptions)[])('%s reaches the pods as it does those of a DaemonSet', (name) => {
  const props = { [name]: allAgentProps(Testing.chart())[name] };
  const { containers, affinity, ...alone } = podSpec(byKind((chart) => { new lib.DaemonSet(chart, 'net', { ...props, containers: [{ name: 'a', image: 'a' }] }); }));
  expect(podSpec(byKind(networkAgent(new TestEngine(), props)))).toMatchObject(alone);
});

describe.each(Object.entries(REACHES))('%s', (name, [where, what]) => {
  const engine = new TestEngine();

  test('reaches the manifest', () => {
    const m = byKind((chart) => networkAgent(engine, { [name]: allAgentProps(chart)[name as keyof NodeAgentProps] })(chart));
    expect(where(m)).toEqual(what);
  });

  test('is not there without', () => {
    expect(where(byKind(networkAgent(engine)))).not.toEqual(what);
  });
});
