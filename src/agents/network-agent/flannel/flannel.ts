import { FlannelBackend } from './flannel-backend';
import { takesIpv6 } from './flannel-backend-type';
import { FlannelOptions, FLANNEL_OPTIONS } from './flannel-options';
import { shown } from '../../../codec/bad-value';
import { ContainerProps } from '../../../daemonset/container/container-props';
import { EnvValue } from '../../../daemonset/container/env-value';
import { Probe } from '../../../daemonset/container/probe';
import { Resources } from '../../../daemonset/container/resources';
import { DnsPolicy } from '../../../daemonset/pod/dns-policy';
import { PriorityClass } from '../../../daemonset/pod/priority-class';
import { Capability } from '../../../daemonset/security/capability';
import { HostMount } from '../../../daemonset/volumes/host-mount';
import { HostPathType } from '../../../daemonset/volumes/host-path-type';
import { VolumeMount } from '../../../daemonset/volumes/volume-mount';
import { AGENT_CONTEXT_STRUCT, AgentContext } from '../../node-agent/agent-context';
import { imageOf } from '../../node-agent/image-version';
import { NodeAgentSpec } from '../../node-agent/node-agent-spec';
import { optionsOf } from '../../node-agent/options';
import { rootWith } from '../../node-agent/root-with';
import { Platform } from '../../platform/platform';
import { NetworkAgentEngine } from '../network-agent-engine';

const CONFIG = '/etc/kube-flannel';
const CNI_BIN = '/opt/cni/bin';
const CNI_CONFIG = '/etc/cni/net.d';

/** What the container runtime is told about Flannel. */
const CNI = {
  name: 'cbr0',
  cniVersion: '0.3.1',
  plugins: [
    { type: 'flannel', delegate: { hairpinMode: true, isDefaultGateway: true } },
    { type: 'portmap', capabilities: { portMappings: true } },
  ],
};

/**
 * Flannel: a `NetworkAgent`'s software. It gives pods addresses that they reach each other by.
 *
 * Runs as root with no capabilities but NET_ADMIN and NET_RAW, and no privilege escalation, on the host network; requests
 * 100m cpu and 50Mi memory, without limits. The nodes need the plugins `bridge`, `host-local`, `loopback` and `portmap`.
 *
 * @see https://github.com/flannel-io/flannel
 */
export class Flannel extends NetworkAgentEngine {
  /** The name of the software: `flannel`. */
  public readonly name: string = 'flannel';

  private readonly options: FlannelOptions;

  /**
   * Throws when an option is malformed, when the pods' range is too small, and on `podCidrV6` with a backend without IPv6.
   *
   * @param options the options
   */
  constructor(options: FlannelOptions = {}) {
    super();
    this.options = optionsOf('Flannel', FLANNEL_OPTIONS, options);
    const { podCidrV6, ipv4 = true } = this.options;
    if (!ipv4 && podCidrV6 === undefined) {
      throw new Error('Flannel: ipv4: false leaves pods without addresses, give podCidrV6 too');
    }
    if (podCidrV6 !== undefined && !takesIpv6(this.backend.Type, ipv4)) {
      throw new Error(`Flannel: podCidrV6: ${shown(podCidrV6)} does not go with backend ${shown(this.backend.Type)}${ipv4 ? '' : ' without IPv4'},`
        + ' leave it out or write another backend such as FlannelBackend.vxlan()');
    }
  }

  /**
   * What Flannel needs.
   *
   * @param context what is known of the agent
   */
  public spec(context: AgentContext): NodeAgentSpec {
    optionsOf('Flannel.spec', AGENT_CONTEXT_STRUCT, context, 'context');
    const image = imageOf('ghcr.io/flannel-io/flannel', this.options.version ?? '0.28.9', 'v');
    const initContainers = this.installers(image, context.platform);
    const containers = [this.name, ...initContainers.map(({ name }) => name)];
    return {
      container: {
        name: this.name,
        image,
        command: ['/opt/bin/flanneld'],
        args: this.args(),
        ports: [{ name: 'healthz', containerPort: this.healthzPort }],
        env: [
          // Told its node, Flannel need not read pods to find it.
          { name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') },
          { name: 'EVENT_QUEUE_DEPTH', value: EnvValue.of('5000') },
          { name: 'CONT_WHEN_CACHE_NOT_READY', value: EnvValue.of('false') },
        ],
        volumeMounts: [HostMount.stateDirectory('/run/flannel', { name: 'run' }), HostMount.xtablesLock(), ...this.devices()],
        resources: Resources.of({ cpu: '100m', memory: '50Mi' }),
        securityContext: rootWith(Capability.NET_ADMIN, Capability.NET_RAW),
        livenessProbe: Probe.httpGet('/healthz', { port: 'healthz', initialDelaySeconds: 10, periodSeconds: 30 }),
        readinessProbe: Probe.httpGet('/readyz', { port: 'healthz', initialDelaySeconds: 5 }),
      },
      initContainers,
      pod: {
        hostNetwork: true,
        // Names of the cluster are not there before its network is.
        dnsPolicy: DnsPolicy.DEFAULT,
        priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL,
      },
      config: [
        { name: 'cni-conf.json', content: json(CNI), directory: CONFIG, containers },
        { name: 'net-conf.json', content: json(this.network()), directory: CONFIG, containers },
      ],
      clusterRules: [
        { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'watch'] },
        { apiGroups: [''], resources: ['nodes/status'], verbs: ['patch'] },
      ],
    };
  }

  private get healthzPort(): number {
    return this.options.healthzPort ?? 8081;
  }

  private get backend(): any {
    return (this.options.backend ?? FlannelBackend.vxlan())._json;
  }

  /** The devices of the node that the backend opens. */
  private devices(): VolumeMount[] {
    return this.backend.Type === 'udp'
      ? [HostMount.of('/dev/net/tun', { name: 'tun', type: HostPathType.CHAR_DEVICE, readOnly: false })] : [];
  }

  private args(): string[] {
    const { iface, ifaceRegex } = this.options;
    return [
      '--ip-masq',
      '--kube-subnet-mgr',
      `--healthz-port=${this.healthzPort}`,
      ...(iface === undefined ? [] : [`--iface=${iface}`]),
      ...(ifaceRegex === undefined ? [] : [`--iface-regex=${ifaceRegex}`]),
    ];
  }

  private network(): object {
    const { podCidr = '10.244.0.0/16', podCidrV6, ipv4 = true, enableNftables = false } = this.options;
    return {
      ...(ipv4 ? { Network: podCidr } : { EnableIPv4: false }),
      ...(podCidrV6 !== undefined && { EnableIPv6: true, IPv6Network: podCidrV6 }),
      EnableNFTables: enableNftables,
      Backend: this.backend,
    };
  }

  private installers(image: string, platform: Platform): ContainerProps[] {
    const { cniPluginImage = 'ghcr.io/flannel-io/flannel-cni-plugin:v1.9.1-flannel3' } = this.options;
    const { installCniConfig = true, loadBrNetfilter = false } = this.options;
    const { cniBinDirectory: bin = platform.cniBinDirectory, cniConfigDirectory: config = platform.cniConfigDirectory } = this.options;
    // On some nodes these directories belong to another user than root.
    const securityContext = rootWith(Capability.DAC_OVERRIDE);
    const plugin = {
      name: 'install-cni-plugin',
      image: cniPluginImage,
      command: ['cp'],
      args: ['-f', '/flannel', `${CNI_BIN}/flannel`],
      volumeMounts: [HostMount.cniBin({ path: bin, mountPath: CNI_BIN })],
      securityContext,
    };
    const configuration = {
      name: 'install-cni',
      image,
      command: ['/opt/bin/install-conf'],
      args: [`${CONFIG}/cni-conf.json`, `${CNI_CONFIG}/10-flannel.conflist`],
      volumeMounts: [HostMount.cniConf({ path: config, mountPath: CNI_CONFIG })],
      securityContext,
    };
    return [...(loadBrNetfilter ? [moduleLoader(image)] : []), plugin, ...(installCniConfig ? [configuration] : [])];
  }
}

/** Loads br_netfilter, where the kernel has it neither loaded nor built in. */
function moduleLoader(image: string): ContainerProps {
  return {
    name: 'load-br-netfilter',
    image,
    command: ['/bin/sh', '-c'],
    args: ['test -e /proc/sys/net/bridge/bridge-nf-call-iptables || modprobe br_netfilter'],
    volumeMounts: [HostMount.libModules()],
    securityContext: rootWith(Capability.SYS_MODULE),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
