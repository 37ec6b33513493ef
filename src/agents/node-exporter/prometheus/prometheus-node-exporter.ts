import { DBUS_COLLECTORS, PERF_COLLECTOR, ROOT_COLLECTORS, VERSION } from './node-exporter-collectors';
import { joinedFlags } from './node-exporter-flags';
import { PROMETHEUS_NODE_EXPORTER_OPTIONS, PrometheusNodeExporterOptions, refuseDeadlyOptions } from './prometheus-node-exporter-options';
import { reported } from '../../../codec/bad-value';
import { EnvValue } from '../../../daemonset/container/env-value';
import { Probe } from '../../../daemonset/container/probe';
import { Resources } from '../../../daemonset/container/resources';
import { DnsPolicy } from '../../../daemonset/pod/dns-policy';
import { Capability } from '../../../daemonset/security/capability';
import { SeccompProfile } from '../../../daemonset/security/seccomp-profile';
import { HostMount } from '../../../daemonset/volumes/host-mount';
import { HostPathType } from '../../../daemonset/volumes/host-path-type';
import { VolumeMount } from '../../../daemonset/volumes/volume-mount';
import { AGENT_CONTEXT_STRUCT, AgentContext } from '../../node-agent/agent-context';
import { imageOf } from '../../node-agent/image-version';
import { NodeAgentSpec } from '../../node-agent/node-agent-spec';
import { optionsOf } from '../../node-agent/options';
import { NodeExporterEngine } from '../node-exporter-engine';

const NOBODY = 65534;
const TEXTFILES = '/host/textfile';
const DBUS = '/run/dbus/system_bus_socket';
const HOST_DBUS = `/host${DBUS}`;

/** Each container has mounts of its own: they would be series that come and go with pods. */
const MOUNT_POINTS = '^/(dev|proc|sys|run/(containerd|credentials|crio|k3s|netns|user)/.+'
  + '|var/lib/(containerd|containers/storage|docker|rancher/k3s/agent/containerd|rancher/rke2/agent/containerd)/.+'
  + '|var/lib/kubelet/(pods|plugins)/.+)($|/)';

/** Each pod has an interface of its own on the node: the same. */
const NET_DEVICES = '^(veth.*|cali[a-f0-9]{11}|lxc(_health|[a-f0-9]{12})|(eni|azv|gke)[a-f0-9]{11}|[a-f0-9]{15})$';

/**
 * Prometheus node_exporter: a `NodeExporter`'s software.
 *
 * Runs as user 65534 with every capability dropped, no privilege escalation, a read-only root file system and no token, on
 * the host network and among the host's processes, which its figures are about; requests 50m cpu and 64Mi memory, limit
 * 180Mi memory. It has a headless Service. Some collectors take more, see `enabledCollectors`.
 *
 * @see https://github.com/prometheus/node_exporter
 */
export class PrometheusNodeExporter extends NodeExporterEngine {
  /** The name of the software: `node-exporter`. */
  public readonly name: string = 'node-exporter';

  private readonly options: PrometheusNodeExporterOptions;

  /**
   * Throws when an option is malformed, or when node_exporter would end at its start.
   *
   * @param options the options
   */
  constructor(options: PrometheusNodeExporterOptions = {}) {
    super();
    this.options = optionsOf('PrometheusNodeExporter', PROMETHEUS_NODE_EXPORTER_OPTIONS, options);
    reported('PrometheusNodeExporter:', () => refuseDeadlyOptions(this.options));
  }

  /**
   * What node_exporter needs.
   *
   * @param context what is known of the agent
   */
  public spec(context: AgentContext): NodeAgentSpec {
    optionsOf('PrometheusNodeExporter.spec', AGENT_CONTEXT_STRUCT, context, 'context');
    const { port = 9100, listenOnAllInterfaces = true } = this.options;
    const user = this.enables([...DBUS_COLLECTORS, ...ROOT_COLLECTORS, PERF_COLLECTOR]) ? 0 : NOBODY;
    return {
      container: {
        name: this.name,
        image: imageOf('quay.io/prometheus/node-exporter', this.version, 'v'),
        args: [...this.paths(), `--web.listen-address=${listenOnAllInterfaces ? '' : '[$(HOST_IP)]'}:${port}`, ...this.filters(), ...this.collectors()],
        ports: [{ name: 'metrics', containerPort: port }],
        env: [
          ...(listenOnAllInterfaces ? [] : [{ name: 'HOST_IP', value: EnvValue.fromField('status.hostIP') }]),
          ...(this.readsDbus ? [{ name: 'DBUS_SYSTEM_BUS_ADDRESS', value: EnvValue.of(`unix:path=${HOST_DBUS}`) }] : []),
        ],
        volumeMounts: this.mounts(),
        resources: Resources.of({ cpu: '50m', memory: '64Mi', memoryLimit: '180Mi' }),
        securityContext: {
          runAsUser: user,
          runAsGroup: user,
          runAsNonRoot: user !== 0,
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: [Capability.ALL], ...(this.enables([PERF_COLLECTOR]) && { add: [Capability.PERFMON] }) },
          seccompProfile: SeccompProfile.RUNTIME_DEFAULT,
        },
        livenessProbe: Probe.httpGet('/', { port: 'metrics' }),
        readinessProbe: Probe.httpGet('/', { port: 'metrics' }),
      },
      pod: {
        hostNetwork: true,
        hostPid: true,
        // It calls nobody, so it needs no names of the cluster.
        dnsPolicy: DnsPolicy.DEFAULT,
      },
      metrics: [{ port: 'metrics' }],
      service: true,
    };
  }

  /**
   * Its flags and the user's. A filter that this engine has of its own accord gives way to one of the user's.
   *
   * @internal
   */
  public override _args(ofEngine: string[], ofUser: string[]): string[] {
    const { mountPointsExclude, netDevicesExclude } = this.options;
    const ownAccord = [
      ...(mountPointsExclude === undefined ? ['collector.filesystem.mount-points-exclude'] : []),
      ...(netDevicesExclude === undefined ? ['arp', 'ethtool', 'netdev'].map((name) => `collector.${name}.device-exclude`) : []),
    ];
    return joinedFlags(ofEngine, ofUser, ownAccord, this.version);
  }

  private get version(): string {
    return this.options.version ?? VERSION;
  }

  private enables(collectors: string[]): boolean {
    return this.options.enabledCollectors?.some((name) => collectors.includes(name)) ?? false;
  }

  private get readsDbus(): boolean {
    return this.enables(DBUS_COLLECTORS);
  }

  private paths(): string[] {
    return [
      '--path.procfs=/host/proc',
      '--path.sysfs=/host/sys',
      '--path.rootfs=/host/root',
      '--path.udev.data=/host/root/run/udev/data',
    ];
  }

  private filters(): string[] {
    const { mountPointsInclude, mountPointsExclude = MOUNT_POINTS, fsTypesInclude, fsTypesExclude } = this.options;
    const { netDevicesInclude, netDevicesExclude = NET_DEVICES } = this.options;
    const devices = netDevicesInclude === undefined ? `device-exclude=${netDevicesExclude}` : `device-include=${netDevicesInclude}`;
    return [
      mountPointsInclude === undefined
        ? `--collector.filesystem.mount-points-exclude=${mountPointsExclude}`
        : `--collector.filesystem.mount-points-include=${mountPointsInclude}`,
      ...(fsTypesExclude === undefined ? [] : [`--collector.filesystem.fs-types-exclude=${fsTypesExclude}`]),
      ...(fsTypesInclude === undefined ? [] : [`--collector.filesystem.fs-types-include=${fsTypesInclude}`]),
      `--collector.netclass.ignored-devices=${netDevicesExclude}`,
      ...['netdev', 'arp', 'ethtool'].map((name) => `--collector.${name}.${devices}`),
    ];
  }

  private collectors(): string[] {
    const { enabledCollectors, disabledCollectors, textfileDirectory } = this.options;
    return [
      ...(textfileDirectory === undefined ? [] : [`--collector.textfile.directory=${TEXTFILES}`]),
      // node_exporter ends when a flag is repeated.
      ...[...new Set(enabledCollectors)].map((name) => `--collector.${name}`),
      ...[...new Set(disabledCollectors)].map((name) => `--no-collector.${name}`),
    ];
  }

  private mounts(): VolumeMount[] {
    const { textfileDirectory, rootMountPropagation } = this.options;
    return [
      HostMount.proc(),
      HostMount.sys(),
      HostMount.root({ mountPropagation: rootMountPropagation }),
      ...(textfileDirectory === undefined ? [] : [
        HostMount.of(textfileDirectory, { name: 'textfile', mountPath: TEXTFILES, type: HostPathType.DIRECTORY_OR_CREATE }),
      ]),
      ...(this.readsDbus ? [HostMount.of(DBUS, { name: 'dbus', mountPath: HOST_DBUS, type: HostPathType.SOCKET })] : []),
    ];
  }
}
