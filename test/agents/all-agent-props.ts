import { ApiObjectMetadata, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  DnsPolicy, EnvFrom, EnvValue, HostMount, ImagePullPolicy, LifecycleHandler, MonitorOptions, NodeAgentProps, NodeSelection,
  NodeSelectorRequirement, Platform, PriorityClass, Probe, Resources, ServiceOptions, UpdateStrategy,
  Volume,
} from '../../src';
import { ALL_POD_OPTIONS } from '../daemonset/all-props';

/** Every property of an agent with everything in it that has properties of its own. */
export interface AllAgentProps extends Required<NodeAgentProps> {
  readonly metadata: Required<Pick<ApiObjectMetadata, 'name' | 'namespace' | 'labels' | 'annotations'>>;
  readonly podMetadata: Required<Pick<ApiObjectMetadata, 'labels' | 'annotations'>>;
  readonly service: Required<ServiceOptions>;
  readonly serviceMonitor: Required<MonitorOptions>;
  readonly podMonitor: Required<MonitorOptions>;
}

/** A value for every property of an agent; a new one that is missing here does not compile. */
export function allAgentProps(chart: Chart): AllAgentProps {
  const monitor = { interval: '30s', scrapeTimeout: '10s', labels: { release: 'prometheus' }, nodeLabel: false, honorLabels: true };
  return {
    ...ALL_POD_OPTIONS,
    metadata: { name: 'shipper', namespace: 'logging', labels: { team: 'platform' }, annotations: { note: 'mine' } },
    labels: { 'app.kubernetes.io/part-of': 'logging' },
    podMetadata: { labels: { tier: 'node' }, annotations: { 'example.com/inject': 'false' } },
    selector: { matchLabels: { app: 'agent' } },
    platform: new Platform({ seLinuxType: 'spc_t' }),
    image: 'registry.example.com/agent@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    imagePullPolicy: ImagePullPolicy.ALWAYS,
    imageRegistry: 'mirror.example.com/all',
    imagePullSecrets: [kplus.Secret.fromSecretName(chart, 'pull', 'registry')],
    args: ['--more'],
    env: [{ name: 'PROXY', value: EnvValue.of('http://proxy:3128') }],
    envFrom: [EnvFrom.secret(kplus.Secret.fromSecretName(chart, 'env', 'settings'))],
    ports: [{ name: 'extra', containerPort: 9999 }],
    volumeMounts: [HostMount.machineId()],
    volumes: [Volume.emptyDir('spare')],
    initContainers: [{ name: 'prepare', image: 'prepare:1.0' }],
    sidecars: [{ name: 'helper', image: 'helper:1.0' }],
    resources: Resources.of({ cpu: '1' }),
    securityContext: { readOnlyRootFilesystem: false },
    podSecurityContext: { fsGroup: 0 },
    podResources: Resources.of({ memory: '1Gi' }),
    livenessProbe: Probe.httpGet('/live', { port: 'http' }),
    readinessProbe: Probe.httpGet('/ready', { port: 'http' }),
    startupProbe: Probe.httpGet('/started', { port: 'http' }),
    lifecycle: { preStop: LifecycleHandler.sleep(5) },
    hostNetwork: false,
    hostPid: false,
    dnsPolicy: DnsPolicy.NONE,
    dnsConfig: { nameservers: ['10.0.0.2'] },
    hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }],
    nodes: [NodeSelection.architecture('arm64')],
    nodeSelector: { pool: 'a' },
    affinity: {
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ matchExpressions: [NodeSelectorRequirement.exists('gpu')] }] },
    },
    tolerations: [],
    priorityClassName: PriorityClass.SYSTEM_CLUSTER_CRITICAL,
    runtimeClassName: 'gvisor',
    terminationGracePeriodSeconds: 0,
    updateStrategy: UpdateStrategy.onDelete(),
    minReadySeconds: 0,
    revisionHistoryLimit: 0,
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'account', 'existing'),
    serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/agent' },
    automountServiceAccountToken: false,
    rbac: false,
    clusterRules: [{ apiGroups: [''], resources: ['events'], verbs: ['create'] }],
    configFiles: { 'extra.conf': 'on' },
    configMap: kplus.ConfigMap.fromConfigMapName(chart, 'config', 'existing'),
    rollOnConfigChange: false,
    service: { type: kplus.ServiceType.NODE_PORT, headless: false, nodeLocal: true, annotations: { note: 'scraped' } },
    serviceMonitor: monitor,
    podMonitor: monitor,
  };
}
