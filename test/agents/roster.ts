import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  EnvValue, Flannel, FlannelBackend, FlannelOptions, FlannelWireguardMode, FluentBit, FluentBitOptions, KubeProxy, KubeProxyMode, KubeProxyOptions,
  LogCollector, LogCollectorProps, LogCredentials, LogInput, LogOutput, MountPropagation, NetworkAgent, NodeExporter, PrometheusNodeExporter,
  PrometheusNodeExporterOptions,
} from '../../src';
import { FLUENT_BIT_OPTIONS } from '../../src/agents/log-collector/fluent-bit/fluent-bit';
import { FLANNEL_OPTIONS } from '../../src/agents/network-agent/flannel/flannel-options';
import { KUBE_PROXY_OPTIONS } from '../../src/agents/network-agent/kube-proxy/kube-proxy-options';
import { PROMETHEUS_NODE_EXPORTER_OPTIONS } from '../../src/agents/node-exporter/prometheus/prometheus-node-exporter-options';

/** An engine in every way that it is used: what it gives by default, and what each of its options changes. */
export interface Entry {
  /** The role that it plays. */
  readonly role: string;

  /** Every option that there is. */
  readonly known: string[];

  /** The options of each variant; the first has the least that one has to say. */
  readonly variants: any[];

  /** Charts, one for each variant. */
  readonly builds: ((chart: Chart) => void)[];
}

function entry<T extends object>(role: string, fields: object, build: (chart: Chart, options: T) => void, variants: T[]): Entry {
  return { role, known: Object.keys(fields), variants, builds: variants.map((options) => (chart) => build(chart, options)) };
}

const login = (chart: Chart) => LogCredentials.basic(kplus.Secret.fromSecretName(chart, 'login', 'login'));
const token = (chart: Chart) => LogCredentials.bearerToken(kplus.Secret.fromSecretName(chart, 'token', 'token'));
const tls = (chart: Chart) => ({ caSecret: kplus.Secret.fromSecretName(chart, 'ca', 'ca') });

/** What a role asks of its software is for each engine to answer. */
const PIPELINES: ((chart: Chart) => LogCollectorProps)[] = [
  (chart) => ({
    outputs: [
      LogOutput.elasticsearch({ host: 'es', index: 'logs', daily: false, tls: tls(chart), credentials: login(chart) }),
      LogOutput.elasticsearch({ host: 'es' }),
    ],
  }),
  (chart) => ({ outputs: [LogOutput.loki({ host: 'loki', labels: { job: 'a' }, tenantId: 'b', tls: { verify: false }, credentials: token(chart) })] }),
  (chart) => ({
    outputs: [
      LogOutput.forward({ host: 'forward', sharedKey: EnvValue.of('c') }),
      LogOutput.http({ host: 'http', path: '/a', headers: { b: 'c' }, credentials: token(chart) }),
      LogOutput.http({ host: 'https', tls: {}, credentials: login(chart) }),
    ],
  }),
  () => ({
    inputs: [LogInput.containerLogs({ path: '/var/log/containers/a*.log', excludePaths: ['/var/log/containers/ab*.log'] }), LogInput.containerLogs()],
    outputs: [LogOutput.loki({ host: 'loki' })],
    kubernetesMetadata: false,
    stateDirectory: '/var/lib/state',
    logLevel: 'debug',
    configFiles: { 'parsers.conf': '', 'parsers_mine.conf': '' },
    serviceMonitor: {},
  }),
];

/** Every engine: what it gives, what the documentation says about it and what the README lists is held against this. */
export const ROSTER: { readonly [engine: string]: Entry } = {
  FluentBit: entry<FluentBitOptions & { role?: number }>('LogCollector', FLUENT_BIT_OPTIONS.fields, (chart, { role, ...options }) => {
    new LogCollector(chart, 'agent', { engine: new FluentBit(options), ...(role !== undefined && PIPELINES[role](chart)) });
  }, [
    {},
    { version: '5.0.0', port: 2021, listenAddress: '0.0.0.0' },
    ...PIPELINES.map((_, role) => ({ role })),
  ]),

  PrometheusNodeExporter: entry<PrometheusNodeExporterOptions>('NodeExporter', PROMETHEUS_NODE_EXPORTER_OPTIONS.fields, (chart, options) => {
    new NodeExporter(chart, 'agent', { engine: new PrometheusNodeExporter(options), podMonitor: {} });
  }, [
    {},
    { version: '1.4.0', port: 9101, listenOnAllInterfaces: false, textfileDirectory: '/var/lib/text', rootMountPropagation: MountPropagation.NONE },
    { enabledCollectors: ['processes'], disabledCollectors: ['wifi'], mountPointsExclude: 'a', fsTypesExclude: 'b', netDevicesExclude: 'c' },
    { mountPointsInclude: 'a', fsTypesInclude: 'b', netDevicesInclude: 'c' },
    ...['logind', 'perf', 'rapl', 'slabinfo', 'systemd'].map((name) => ({ enabledCollectors: [name] })),
    { enabledCollectors: ['logind', 'perf'] },
  ]),

  Flannel: entry<FlannelOptions>('NetworkAgent', FLANNEL_OPTIONS.fields, (chart, options) => {
    new NetworkAgent(chart, 'agent', { engine: new Flannel(options) });
  }, [
    {},
    { version: '0.29.0', cniPluginImage: 'plugin:1', podCidr: '10.42.0.0/16', podCidrV6: 'fd00:42::/56', healthzPort: 8082 },
    { ipv4: false, podCidrV6: 'fd00:42::/56', enableNftables: true, iface: 'eth0', ifaceRegex: 'eth.*' },
    { loadBrNetfilter: true, installCniConfig: false, cniBinDirectory: '/bin/cni', cniConfigDirectory: '/etc/other' },
    ...[
      FlannelBackend.vxlan({ vni: 2, port: 1, mtu: 1400, directRouting: true, gbp: true }),
      FlannelBackend.hostGw(),
      FlannelBackend.wireguard({ listenPort: 1, listenPortV6: 2, mtu: 1400, persistentKeepaliveInterval: 3, mode: FlannelWireguardMode.SEPARATE }),
      FlannelBackend.of('udp', { Port: 1 }),
      ...['ipip', 'alloc', 'extension', 'tencent-vpc'].map((type) => FlannelBackend.of(type)),
    ].map((backend) => ({ backend })),
  ]),

  KubeProxy: entry<Partial<KubeProxyOptions>>('NetworkAgent', KUBE_PROXY_OPTIONS.fields, (chart, options) => {
    const engine = new KubeProxy({ version: '1.36.0', server: 'https://10.0.0.10:6443', ...options });
    new NetworkAgent(chart, 'agent', { engine, podMonitor: options.metricsBindAddress === undefined ? undefined : {} });
  }, [
    {},
    ...['1.27.0', '1.28.0', '1.29.0', '1.37.0'].map((version) => ({ version })),
    { mode: KubeProxyMode.IPVS, strictArp: true, ipvsScheduler: 'lc', masqueradeAll: true },
    { mode: KubeProxyMode.NFTABLES, masqueradeAll: true, nodePortAddresses: ['primary'], featureGates: { Something: true } },
    {
      server: 'https://api.example.com',
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      metricsBindAddress: '0.0.0.0:10300',
      healthzBindAddress: '10.0.0.5:10301',
      masqueradeAll: true,
      conntrack: {
        maxPerCore: 0,
        min: 0,
        tcpEstablishedTimeout: '1s',
        tcpCloseWaitTimeout: '2s',
        tcpBeLiberal: true,
        udpTimeout: '3s',
        udpStreamTimeout: '4s',
      },
      configuration: { clientConnection: { qps: 5 }, detectLocalMode: 'NodeCIDR' },
    },
  ]),
};
