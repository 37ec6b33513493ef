import { Construct } from 'constructs';
import { PlatformProps, PLATFORM_PROPS } from './platform-props';
import { nearestPlatform, setPlatform } from './scopes';
import { instance } from '../../codec/codec';
import { NodeSelection } from '../../daemonset/scheduling/node-selection';
import { optionsOf } from '../node-agent/options';

/**
 * What the nodes of a cluster have where, and what they allow: agents follow it.
 *
 * Of an agent, what its engine is told comes first, then the `platform` of the agent, then that of the nearest scope, then `GENERIC`.
 *
 * @example
 * import { App, Chart } from 'cdk8s';
 * import { LogCollector, Platform } from 'cdk8s-daemonsets';
 *
 * const app = new App();
 * Platform.set(app, new Platform({ stateRoot: '/mnt/state', kubeletDirectory: '/mnt/kubelet' }));
 * new LogCollector(new Chart(app, 'logging'), 'logs');
 */
export class Platform {
  /** Nodes with containerd, whose paths are those of most distributions, and which allow everything. */
  public static readonly GENERIC = new Platform();

  /**
   * The platform of a scope: its own, or that of the nearest scope around it that has one, or `GENERIC`.
   *
   * @param scope a construct
   */
  public static of(scope: Construct): Platform {
    return nearestPlatform(scope) as Platform | undefined ?? Platform.GENERIC;
  }

  /**
   * Gives every agent below a scope a platform.
   *
   * Throws when there is an agent below it already, which would have another one, or when the scope has a platform.
   *
   * @param scope an app, a chart or another construct
   * @param platform the platform
   */
  public static set(scope: Construct, platform: Platform): void {
    setPlatform(scope, platform, PLATFORM);
  }

  private readonly props: PlatformProps;

  /**
   * Throws on a value that is none.
   *
   * @param props what is otherwise than on `GENERIC`
   */
  constructor(props: PlatformProps = {}) {
    this.props = optionsOf('Platform', PLATFORM_PROPS, props, 'props');
  }

  /** The directory of the logs, in which `containers` and `pods` are. */
  public get logRoot(): string {
    return this.props.logRoot ?? '/var/log';
  }

  /** The socket of the container runtime. */
  public get runtimeSocket(): string {
    return this.props.runtimeSocket ?? '/run/containerd/containerd.sock';
  }

  /** The directory of the kubelet. */
  public get kubeletDirectory(): string {
    return this.props.kubeletDirectory ?? '/var/lib/kubelet';
  }

  /** The directory of the CNI plugins. */
  public get cniBinDirectory(): string {
    return this.props.cniBinDirectory ?? '/opt/cni/bin';
  }

  /** The directory of the CNI configuration. */
  public get cniConfigDirectory(): string {
    return this.props.cniConfigDirectory ?? '/etc/cni/net.d';
  }

  /** The directory in which agents keep what must outlive their pods. */
  public get stateRoot(): string {
    return this.props.stateRoot ?? '/var/lib';
  }

  /** Whether containers may write to paths of the node. */
  public get writableHostPaths(): boolean {
    return this.props.writableHostPaths ?? true;
  }

  /** Whether containers may be privileged. */
  public get privilegedAllowed(): boolean {
    return this.props.privilegedAllowed ?? true;
  }

  /** Directories of the node to which nobody can write: a copy. */
  public get readOnlyPaths(): string[] {
    return [...this.props.readOnlyPaths ?? []];
  }

  /** The SELinux type of containers that read or write paths of the node, if they need one. */
  public get seLinuxType(): string | undefined {
    return this.props.seLinuxType;
  }

  /** What leaves out the nodes that cannot run the pods of a DaemonSet: a copy. */
  public get excludedNodes(): NodeSelection[] {
    return [...this.props.excludedNodes ?? [NodeSelection.excludingServerless()]];
  }
}

/** @internal */
export const PLATFORM = instance<Platform>('Platform', (v) => v instanceof Platform, 'make one with new Platform({ … })');
