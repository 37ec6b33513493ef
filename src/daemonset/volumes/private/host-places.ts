import { HostPathType } from '../host-path-type';
import { MountPropagation } from '../mount-propagation';

/** A path of a node, and how it is mounted unless one says otherwise. */
export interface HostPlace {
  /** The path on the node. */
  readonly path: string;

  /** The name of the volume. */
  readonly name: string;

  /** Where the container sees it, when it is not the path on the node. */
  readonly mountPath?: string;

  /** Whether the container can only read. */
  readonly readOnly: boolean;

  /** What must be there; none for what every node has. */
  readonly type?: HostPathType;

  /** Which mounts pass between the node and the container. */
  readonly mountPropagation?: MountPropagation;
}

const { DIRECTORY, DIRECTORY_OR_CREATE, FILE, FILE_OR_CREATE, SOCKET } = HostPathType;
const { BIDIRECTIONAL, HOST_TO_CONTAINER } = MountPropagation;

/** The places that node agents mount, by the factory of `HostMount`. */
export const HOST_PLACES = {
  root: place('/', 'root', { mountPath: '/host/root', mountPropagation: HOST_TO_CONTAINER }),
  proc: place('/proc', 'proc', { mountPath: '/host/proc' }),
  sys: place('/sys', 'sys', { mountPath: '/host/sys' }),
  cgroup: place('/sys/fs/cgroup', 'cgroup', { mountPath: '/host/sys/fs/cgroup' }),
  bpf: place('/sys/fs/bpf', 'bpf', { readOnly: false, type: DIRECTORY, mountPropagation: HOST_TO_CONTAINER }),
  dev: place('/dev', 'dev', { readOnly: false }),
  udevData: place('/run/udev/data', 'udev-data', { type: DIRECTORY }),
  libModules: place('/lib/modules', 'lib-modules'),
  osRelease: place('/etc/os-release', 'os-release', { mountPath: '/host/etc/os-release', type: FILE }),
  machineId: place('/etc/machine-id', 'machine-id', { type: FILE }),
  netns: place('/run/netns', 'netns', { type: DIRECTORY_OR_CREATE, mountPropagation: HOST_TO_CONTAINER }),
  xtablesLock: place('/run/xtables.lock', 'xtables-lock', { readOnly: false, type: FILE_OR_CREATE }),
  runtimeSocket: place('/run/containerd/containerd.sock', 'runtime-socket', { type: SOCKET }),

  varLog: place('/var/log', 'var-log'),
  podLogs: place('/var/log/pods', 'pod-logs', { type: DIRECTORY }),
  containerLogs: place('/var/log/containers', 'container-logs', { type: DIRECTORY }),
  dockerContainers: place('/var/lib/docker/containers', 'docker-containers', { type: DIRECTORY }),
  journal: place('/var/log/journal', 'journal', { type: DIRECTORY }),
  runtimeJournal: place('/run/log/journal', 'runtime-journal', { type: DIRECTORY_OR_CREATE }),

  cniBin: place('/opt/cni/bin', 'cni-bin', { mountPath: '/host/opt/cni/bin', readOnly: false, type: DIRECTORY_OR_CREATE }),
  cniConf: place('/etc/cni/net.d', 'cni-conf', { mountPath: '/host/etc/cni/net.d', readOnly: false, type: DIRECTORY_OR_CREATE }),

  kubelet: place('/var/lib/kubelet', 'kubelet', { readOnly: false, type: DIRECTORY, mountPropagation: BIDIRECTIONAL }),
  kubeletPods: place('/var/lib/kubelet/pods', 'kubelet-pods', { readOnly: false, type: DIRECTORY, mountPropagation: BIDIRECTIONAL }),
  kubeletPlugins: place('/var/lib/kubelet/plugins', 'kubelet-plugins', { readOnly: false, type: DIRECTORY, mountPropagation: BIDIRECTIONAL }),
  kubeletPluginsRegistry: place('/var/lib/kubelet/plugins_registry', 'kubelet-plugins-registry', {
    mountPath: '/registration', readOnly: false, type: DIRECTORY,
  }),
  devicePlugins: place('/var/lib/kubelet/device-plugins', 'device-plugins', { readOnly: false, type: DIRECTORY }),
  podResources: place('/var/lib/kubelet/pod-resources', 'pod-resources', { type: DIRECTORY }),
};

/** A place that is not in the catalogue. */
export function anyPlace(path: string, name = volumeNameOf(path)): HostPlace {
  return place(path, name);
}

/** A directory in which an agent keeps what must outlive its pods. */
export function stateDirectory(path: string, name = volumeNameOf(path)): HostPlace {
  return place(path, name, { readOnly: false, type: DIRECTORY_OR_CREATE });
}

function place(path: string, name: string, more: Partial<HostPlace> = {}): HostPlace {
  return { path, name, readOnly: true, ...more };
}

/** A volume name made of a path; the end is kept where it is too long, because paths differ there. */
function volumeNameOf(path: string): string {
  const words = path.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '').slice(-63).replace(/^-/, '');
  return words === '' ? 'root' : words;
}
