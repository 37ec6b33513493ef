import { version, versionTag } from './private/formats';
import { Capability } from '../../daemonset/capability';
import { DnsPolicy } from '../../daemonset/dns-policy';
import { EnvValue } from '../../daemonset/env-value';
import { HostMount } from '../../daemonset/host-mount';
import { HostPathType } from '../../daemonset/host-path-type';
import { MountPropagation } from '../../daemonset/mount-propagation';
import { reported } from '../../daemonset/private/bad-value';
import { flag, list, oneOf, text } from '../../daemonset/private/codec';
import { hostPath, portNumber, string } from '../../daemonset/private/formats';
import { own, struct } from '../../daemonset/private/struct';
import { Probe } from '../../daemonset/probe';
import { Resources } from '../../daemonset/resources';
import { SeccompProfile } from '../../daemonset/seccomp-profile';
import { VolumeMount } from '../../daemonset/volume-mount';
import { NodeAgentSpec } from '../node-agent-spec';
import { NodeExporterEngine } from '../node-exporter-engine';

/** Options of Prometheus node_exporter. */
export interface PrometheusNodeExporterOptions {
  /**
   * The version of the image `quay.io/prometheus/node-exporter`.
   *
   * @default '1.12.1'
   */
  readonly version?: string;

  /**
   * The port of the node on which it shows its metrics. Two exporters on one node need two ports.
   *
   * @default 9100
   */
  readonly port?: number;

  /**
   * Whether it listens on every address of the node; otherwise only on the one that Kubernetes knows.
   *
   * @default true
   */
  readonly listenOnAllInterfaces?: boolean;

  /**
   * Collectors that are turned on besides those that are on by default, such as `processes`.
   *
   * `systemd` also mounts the D-Bus socket of the node and makes the exporter run as root, without capabilities all the same.
   *
   * @default - none
   */
  readonly enabledCollectors?: string[];

  /**
   * Collectors that are turned off, such as `wifi` or `hwmon`.
   *
   * @default - none
   */
  readonly disabledCollectors?: string[];

  /**
   * A directory of the node whose `*.prom` files are shown too. It is made where there is none; user 65534 must be able to read it.
   *
   * @default - none
   */
  readonly textfileDirectory?: string;

  /**
   * Mount points that are left out, as a regular expression.
   *
   * @default - pseudo file systems, and what the kubelet and container runtimes mount for each container
   */
  readonly mountPointsExclude?: string;

  /**
   * Types of file systems that are left out, as a regular expression.
   *
   * @default - those that node_exporter itself leaves out
   */
  readonly fsTypesExclude?: string;

  /**
   * Network interfaces that are left out, as a regular expression.
   *
   * @default - the ends of pods' interfaces: of bridges, Calico, Cilium, OVN-Kubernetes and the networks of AWS, Azure and Google
   */
  readonly netDevicesExclude?: string;

  /**
   * Whether file systems are seen that the node mounts later: `HOST_TO_CONTAINER`, or `NONE` where the root of the node is
   * not a shared mount and the exporter does not start ("not a shared or slave mount"), as in Docker Desktop and minikube.
   *
   * @default MountPropagation.HOST_TO_CONTAINER
   */
  readonly rootMountPropagation?: MountPropagation;
}

const collector = text((v) => /^[a-z][a-z0-9_]*(\.[a-z0-9-]+)*$/.test(v)
  ? undefined : 'is not a collector, write a name such as "processes"');
const OPTIONS = struct<PrometheusNodeExporterOptions>({
  version: own(version),
  port: own(portNumber),
  listenOnAllInterfaces: own(flag),
  enabledCollectors: own(list(collector)),
  disabledCollectors: own(list(collector)),
  textfileDirectory: own(hostPath),
  mountPointsExclude: own(string),
  fsTypesExclude: own(string),
  netDevicesExclude: own(string),
  rootMountPropagation: own(oneOf('MountPropagation', MountPropagation)),
});

const NOBODY = 65534;
const TEXTFILES = '/host/textfile';
const DBUS = '/run/dbus/system_bus_socket';

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
 * 180Mi memory. It has a headless Service.
 *
 * @see https://github.com/prometheus/node_exporter
 */
export class PrometheusNodeExporter extends NodeExporterEngine {
  /** The name of the software: `node-exporter`. */
  public readonly name: string = 'node-exporter';

  /**
   * Throws when an option is malformed.
   *
   * @param options the options
   */
  constructor(private readonly options: PrometheusNodeExporterOptions = {}) {
    super();
    reported('PrometheusNodeExporter:', () => OPTIONS.encode(options));
  }

  /** What node_exporter needs. */
  public spec(): NodeAgentSpec {
    const { port = 9100, listenOnAllInterfaces = true } = this.options;
    const user = this.readsDbus ? 0 : NOBODY;
    return {
      container: {
        name: this.name,
        image: `quay.io/prometheus/node-exporter:${versionTag(this.options.version ?? '1.12.1')}`,
        args: [...this.paths(), `--web.listen-address=${listenOnAllInterfaces ? '' : '[$(HOST_IP)]'}:${port}`, ...this.collectors()],
        ports: [{ name: 'metrics', containerPort: port }],
        env: listenOnAllInterfaces ? undefined : [{ name: 'HOST_IP', value: EnvValue.fromField('status.hostIP') }],
        volumeMounts: this.mounts(),
        resources: Resources.of({ cpu: '50m', memory: '64Mi', memoryLimit: '180Mi' }),
        securityContext: {
          runAsUser: user,
          runAsGroup: user,
          runAsNonRoot: user !== 0,
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: [Capability.ALL] },
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
      metrics: { port: 'metrics' },
      service: true,
    };
  }

  private get readsDbus(): boolean {
    return this.options.enabledCollectors?.includes('systemd') ?? false;
  }

  private paths(): string[] {
    return [
      '--path.procfs=/host/proc',
      '--path.sysfs=/host/sys',
      '--path.rootfs=/host/root',
      '--path.udev.data=/host/root/run/udev/data',
    ];
  }

  private collectors(): string[] {
    const { mountPointsExclude = MOUNT_POINTS, fsTypesExclude, netDevicesExclude = NET_DEVICES } = this.options;
    const { enabledCollectors = [], disabledCollectors = [], textfileDirectory } = this.options;
    return [
      `--collector.filesystem.mount-points-exclude=${mountPointsExclude}`,
      ...(fsTypesExclude === undefined ? [] : [`--collector.filesystem.fs-types-exclude=${fsTypesExclude}`]),
      `--collector.netclass.ignored-devices=${netDevicesExclude}`,
      `--collector.netdev.device-exclude=${netDevicesExclude}`,
      ...(textfileDirectory === undefined ? [] : [`--collector.textfile.directory=${TEXTFILES}`]),
      ...enabledCollectors.map((name) => `--collector.${name}`),
      ...disabledCollectors.map((name) => `--no-collector.${name}`),
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
      // The image links /var/run to nowhere else: the path is the one that D-Bus clients try.
      ...(this.readsDbus ? [HostMount.of(DBUS, { name: 'dbus', mountPath: `/var${DBUS}`, type: HostPathType.SOCKET })] : []),
    ];
  }
}
