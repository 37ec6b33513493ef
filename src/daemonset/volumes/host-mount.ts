import { HostMountOptions, KnownHostMountOptions } from './host-mount-options';
import { knownMount, mountOf, stateMount } from './private/host-mounts';
import { VolumeMount } from './volume-mount';

/**
 * Mounts of paths of the node: any of them, and those that node agents need most.
 *
 * Each states the path on the node, where the container sees it (the same path unless another is stated), whether the
 * container can write, what must be there (nothing is checked unless a directory, file or socket is stated; it is made only
 * where that is stated) and the name of the volume. Every statement can be overruled with an option.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
 */
export class HostMount {
  /**
   * Any path of the node, at the same path, read-only.
   *
   * The volume is named after the path: `/var/lib/docker/containers` is `var-lib-docker-containers`, of a long path the last 63
   * characters, and `/` is `root`.
   *
   * Throws when the path is empty or goes upwards.
   *
   * @param path the path on the node
   * @param options what is otherwise
   */
  public static of(path: string, options: HostMountOptions = {}): VolumeMount {
    return mountOf(path, options);
  }

  /**
   * A directory of the node in which an agent keeps what must outlive its pods: at the same path, made where there is none,
   * read-write.
   *
   * The volume is named after the path, as with `of`.
   *
   * Throws when the path is empty or goes upwards.
   *
   * @param path the path on the node, such as `/var/lib/node-agent`
   * @param options what is otherwise
   */
  public static stateDirectory(path: string, options: HostMountOptions = {}): VolumeMount {
    return stateMount(path, options);
  }

  /**
   * The whole file system of the node: `/` at `/host/root`, read-only, in the volume `root`.
   *
   * What the node mounts later is seen too (`MountPropagation.HOST_TO_CONTAINER`). Where the node's root is not a shared mount,
   * as in Docker Desktop and some drivers of minikube, the container does not start: give `MountPropagation.NONE` there.
   *
   * @param options what is otherwise
   */
  public static root(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('root', options);
  }

  /**
   * The processes and kernel settings of the node: `/proc` at `/host/proc`, read-only, in the volume `proc`.
   *
   * @param options what is otherwise
   */
  public static proc(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('proc', options);
  }

  /**
   * The devices and kernel of the node: `/sys` at `/host/sys`, read-only, in the volume `sys`.
   *
   * @param options what is otherwise
   */
  public static sys(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('sys', options);
  }

  /**
   * The control groups of the node: `/sys/fs/cgroup` at `/host/sys/fs/cgroup`, read-only, in the volume `cgroup`.
   *
   * @param options what is otherwise
   */
  public static cgroup(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('cgroup', options);
  }

  /**
   * Pinned eBPF programs and maps: the directory `/sys/fs/bpf`, read-write, in the volume `bpf`.
   *
   * The BPF file system is seen as soon as the node mounts it there (`MountPropagation.HOST_TO_CONTAINER`). A privileged container that
   * is to mount it itself takes `MountPropagation.BIDIRECTIONAL`.
   *
   * @param options what is otherwise
   */
  public static bpf(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('bpf', options);
  }

  /**
   * The devices of the node: `/dev`, read-write, in the volume `dev`.
   *
   * It takes the place of the container's own `/dev`, where the termination log is made; so give another `mountPath` to mount it
   * read-only.
   *
   * @param options what is otherwise
   */
  public static dev(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('dev', options);
  }

  /**
   * What udev knows about the devices of the node: the directory `/run/udev/data`, read-only, in the volume `udev-data`.
   *
   * @param options what is otherwise
   */
  public static udevData(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('udevData', options);
  }

  /**
   * The kernel modules of the node: `/lib/modules`, read-only, in the volume `lib-modules`.
   *
   * @param options what is otherwise
   */
  public static libModules(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('libModules', options);
  }

  /**
   * What the operating system of the node is: the file `/etc/os-release` at `/host/etc/os-release`, read-only, in the volume `os-release`.
   *
   * @param options what is otherwise
   */
  public static osRelease(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('osRelease', options);
  }

  /**
   * The id of the node's operating system: the file `/etc/machine-id`, read-only, in the volume `machine-id`.
   *
   * @param options what is otherwise
   */
  public static machineId(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('machineId', options);
  }

  /**
   * Named network namespaces: the directory `/run/netns`, made where there is none, read-only, in the volume `netns`.
   *
   * Namespaces that the node adds later are seen too (`MountPropagation.HOST_TO_CONTAINER`).
   *
   * @param options what is otherwise
   */
  public static netns(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('netns', options);
  }

  /**
   * The lock of iptables: the file `/run/xtables.lock`, made where there is none, read-write, in the volume `xtables-lock`.
   *
   * @param options what is otherwise
   */
  public static xtablesLock(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('xtablesLock', options);
  }

  /**
   * The socket of the container runtime: the socket of containerd, `/run/containerd/containerd.sock`, in the volume `runtime-socket`.
   *
   * The mount is read-only, which lets a container connect all the same. Other runtimes have other paths: CRI-O `/run/crio/crio.sock`,
   * Docker `/run/docker.sock`, k3s and RKE2 `/run/k3s/containerd/containerd.sock`.
   *
   * @param options what is otherwise
   */
  public static runtimeSocket(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('runtimeSocket', options);
  }

  /**
   * The logs of the node: `/var/log`, read-only, in the volume `var-log`.
   *
   * Those of containers are in `/var/log/pods`, with links to them in `/var/log/containers`; so this mount has both.
   *
   * @param options what is otherwise
   */
  public static varLog(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('varLog', options);
  }

  /**
   * The logs of containers: the directory `/var/log/pods`, read-only, in the volume `pod-logs`.
   *
   * Under Docker these are links into `/var/lib/docker/containers`; mount `dockerContainers()` too.
   *
   * @param options what is otherwise
   */
  public static podLogs(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('podLogs', options);
  }

  /**
   * One link per container to its log: the directory `/var/log/containers`, read-only, in the volume `container-logs`.
   *
   * The links lead to `/var/log/pods`; mount `podLogs()` too.
   *
   * @param options what is otherwise
   */
  public static containerLogs(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('containerLogs', options);
  }

  /**
   * The logs of containers that Docker runs: the directory `/var/lib/docker/containers`, read-only, in the volume `docker-containers`.
   *
   * The pod waits on nodes without Docker.
   *
   * @param options what is otherwise
   */
  public static dockerContainers(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('dockerContainers', options);
  }

  /**
   * The journal that outlives a restart of the node: the directory `/var/log/journal`, read-only, in the volume `journal`.
   *
   * It is not made where there is none, because journald would begin to write there. The pod waits on such nodes; mount
   * `runtimeJournal()` there.
   *
   * @param options what is otherwise
   */
  public static journal(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('journal', options);
  }

  /**
   * The journal that a restart of the node ends: the directory `/run/log/journal`, made where there is none, read-only, in the volume
   * `runtime-journal`.
   *
   * @param options what is otherwise
   */
  public static runtimeJournal(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('runtimeJournal', options);
  }

  /**
   * The network plugins: the directory `/opt/cni/bin` at `/host/opt/cni/bin`, made where there is none, read-write, in the volume `cni-bin`.
   *
   * @param options what is otherwise
   */
  public static cniBin(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('cniBin', options);
  }

  /**
   * The configuration of the network plugins: the directory `/etc/cni/net.d` at `/host/etc/cni/net.d`, made where there is none,
   * read-write, in the volume `cni-conf`.
   *
   * @param options what is otherwise
   */
  public static cniConf(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('cniConf', options);
  }

  /**
   * The directory of the kubelet: `/var/lib/kubelet`, read-write, in the volume `kubelet`.
   *
   * What the container mounts there reaches the node (`MountPropagation.BIDIRECTIONAL`); so the container must be privileged.
   *
   * @param options what is otherwise
   */
  public static kubelet(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('kubelet', options);
  }

  /**
   * The volumes of the pods: the directory `/var/lib/kubelet/pods`, read-write, in the volume `kubelet-pods`.
   *
   * What the container mounts there reaches the node (`MountPropagation.BIDIRECTIONAL`); so the container must be privileged.
   *
   * @param options what is otherwise
   */
  public static kubeletPods(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('kubeletPods', options);
  }

  /**
   * The directories of CSI drivers: the directory `/var/lib/kubelet/plugins`, read-write, in the volume `kubelet-plugins`.
   *
   * What the container mounts there reaches the node (`MountPropagation.BIDIRECTIONAL`); so the container must be privileged.
   *
   * @param options what is otherwise
   */
  public static kubeletPlugins(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('kubeletPlugins', options);
  }

  /**
   * Where plugins register with the kubelet: the directory `/var/lib/kubelet/plugins_registry` at `/registration`, read-write, in the volume
   * `kubelet-plugins-registry`.
   *
   * @param options what is otherwise
   */
  public static kubeletPluginsRegistry(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('kubeletPluginsRegistry', options);
  }

  /**
   * The sockets of device plugins and of the kubelet for them: the directory `/var/lib/kubelet/device-plugins`, read-write, in the volume
   * `device-plugins`.
   *
   * @param options what is otherwise
   */
  public static devicePlugins(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('devicePlugins', options);
  }

  /**
   * The socket that tells which pod has which device: the directory `/var/lib/kubelet/pod-resources`, read-only, in the volume `pod-resources`.
   *
   * @param options what is otherwise
   */
  public static podResources(options: KnownHostMountOptions = {}): VolumeMount {
    return knownMount('podResources', options);
  }

  private constructor() {}
}
