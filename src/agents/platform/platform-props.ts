import { flag, list } from '../../codec/codec';
import { absolutePath, nonEmpty } from '../../codec/formats';
import { field, struct } from '../../codec/struct';
import { NodeSelection, NODE_SELECTION } from '../../daemonset/scheduling/node-selection';

/** What is special about the nodes of a cluster. */
export interface PlatformProps {
  /**
   * The directory of the logs, in which `containers` and `pods` are.
   *
   * @default '/var/log'
   */
  readonly logRoot?: string;

  /**
   * The socket of the container runtime.
   *
   * @default '/run/containerd/containerd.sock'
   */
  readonly runtimeSocket?: string;

  /**
   * The directory of the kubelet.
   *
   * @default '/var/lib/kubelet'
   */
  readonly kubeletDirectory?: string;

  /**
   * The directory of the CNI plugins.
   *
   * @default '/opt/cni/bin'
   */
  readonly cniBinDirectory?: string;

  /**
   * The directory of the CNI configuration.
   *
   * @default '/etc/cni/net.d'
   */
  readonly cniConfigDirectory?: string;

  /**
   * The directory in which agents keep what must outlive their pods.
   *
   * @default '/var/lib'
   */
  readonly stateRoot?: string;

  /**
   * Whether containers may write to paths of the node. An agent that has to is then an error.
   *
   * @default true
   */
  readonly writableHostPaths?: boolean;

  /**
   * Whether containers may be privileged. An agent that has to be is then an error.
   *
   * @default true
   */
  readonly privilegedAllowed?: boolean;

  /**
   * Directories of the node to which nobody can write, such as `/usr`. An agent that has to is then an error.
   *
   * @default - none
   */
  readonly readOnlyPaths?: string[];

  /**
   * The SELinux type of containers that read or write paths of the node, such as `spc_t`.
   *
   * @default - that of the container runtime
   */
  readonly seLinuxType?: string;

  /**
   * What leaves out the nodes that cannot run the pods of a DaemonSet.
   *
   * @default - `[NodeSelection.excludingServerless()]`
   */
  readonly excludedNodes?: NodeSelection[];
}

/** @internal */
export const PLATFORM_PROPS = struct<PlatformProps>({
  logRoot: field(absolutePath),
  runtimeSocket: field(absolutePath),
  kubeletDirectory: field(absolutePath),
  cniBinDirectory: field(absolutePath),
  cniConfigDirectory: field(absolutePath),
  stateRoot: field(absolutePath),
  writableHostPaths: field(flag),
  privilegedAllowed: field(flag),
  readOnlyPaths: field(list(absolutePath)),
  seLinuxType: field(nonEmpty),
  excludedNodes: field(list(NODE_SELECTION)),
});
