import { string } from '../../codec/formats';
import { Preset, SingleValue, vocabulary } from '../../codec/vocabulary';

const of = new SingleValue('of', 'name', string);

/**
 * A Linux capability: a piece of what root may do.
 *
 * Kubernetes wants the names without `CAP_`.
 *
 * @see https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
export class Capability {
  /** Every capability. */
  public static readonly ALL = Capability.of('ALL');

  /** Enables and configures kernel auditing. */
  public static readonly AUDIT_CONTROL = Capability.of('AUDIT_CONTROL');

  /** Reads the audit log through a multicast netlink socket. */
  public static readonly AUDIT_READ = Capability.of('AUDIT_READ');

  /** Writes records to the kernel's audit log. */
  public static readonly AUDIT_WRITE = Capability.of('AUDIT_WRITE');

  /** Keeps the system from suspending. */
  public static readonly BLOCK_SUSPEND = Capability.of('BLOCK_SUSPEND');

  /** Uses privileged BPF operations. */
  public static readonly BPF = Capability.of('BPF');

  /** Checkpoints and restores processes. */
  public static readonly CHECKPOINT_RESTORE = Capability.of('CHECKPOINT_RESTORE');

  /** Changes the owner and group of any file. */
  public static readonly CHOWN = Capability.of('CHOWN');

  /** Reads, writes and executes files whatever their permissions. */
  public static readonly DAC_OVERRIDE = Capability.of('DAC_OVERRIDE');

  /** Reads files and directories whatever their permissions. */
  public static readonly DAC_READ_SEARCH = Capability.of('DAC_READ_SEARCH');

  /** Does to any file what otherwise only its owner may do. */
  public static readonly FOWNER = Capability.of('FOWNER');

  /** Keeps the set-user-ID and set-group-ID bits when it changes a file. */
  public static readonly FSETID = Capability.of('FSETID');

  /** Locks memory and uses huge pages through shared memory. */
  public static readonly IPC_LOCK = Capability.of('IPC_LOCK');

  /** Uses System V IPC objects whatever their permissions. */
  public static readonly IPC_OWNER = Capability.of('IPC_OWNER');

  /** Sends signals to any process. */
  public static readonly KILL = Capability.of('KILL');

  /** Takes leases on any file. */
  public static readonly LEASE = Capability.of('LEASE');

  /** Makes files immutable or append-only. */
  public static readonly LINUX_IMMUTABLE = Capability.of('LINUX_IMMUTABLE');

  /** Configures mandatory access control (Smack). */
  public static readonly MAC_ADMIN = Capability.of('MAC_ADMIN');

  /** Overrides mandatory access control (Smack). */
  public static readonly MAC_OVERRIDE = Capability.of('MAC_OVERRIDE');

  /** Creates device nodes. */
  public static readonly MKNOD = Capability.of('MKNOD');

  /** Configures interfaces, routes, firewalls and other parts of the network. */
  public static readonly NET_ADMIN = Capability.of('NET_ADMIN');

  /** Binds ports below 1024. */
  public static readonly NET_BIND_SERVICE = Capability.of('NET_BIND_SERVICE');

  /** Broadcasts, and listens to multicasts. */
  public static readonly NET_BROADCAST = Capability.of('NET_BROADCAST');

  /** Uses raw and packet sockets, as ping and packet capture do. */
  public static readonly NET_RAW = Capability.of('NET_RAW');

  /** Observes performance: perf events and the BPF programs that go with them. */
  public static readonly PERFMON = Capability.of('PERFMON');

  /** Sets the capabilities of files, and maps user 0 into new user namespaces. */
  public static readonly SETFCAP = Capability.of('SETFCAP');

  /** Changes the group ids of its process. */
  public static readonly SETGID = Capability.of('SETGID');

  /** Changes the capabilities of its process within its bounding set. */
  public static readonly SETPCAP = Capability.of('SETPCAP');

  /** Changes the user ids of its process. */
  public static readonly SETUID = Capability.of('SETUID');

  /** Administers the system: mounts, namespaces, and a great deal more. Nearly as much as being privileged. */
  public static readonly SYS_ADMIN = Capability.of('SYS_ADMIN');

  /** Reboots, and loads new kernels. */
  public static readonly SYS_BOOT = Capability.of('SYS_BOOT');

  /** Changes the root directory, and enters mount namespaces. */
  public static readonly SYS_CHROOT = Capability.of('SYS_CHROOT');

  /** Loads and unloads kernel modules. */
  public static readonly SYS_MODULE = Capability.of('SYS_MODULE');

  /** Sets the priority, scheduling policy and processor affinity of any process. */
  public static readonly SYS_NICE = Capability.of('SYS_NICE');

  /** Turns process accounting on and off. */
  public static readonly SYS_PACCT = Capability.of('SYS_PACCT');

  /** Traces any process, and reads and writes its memory. */
  public static readonly SYS_PTRACE = Capability.of('SYS_PTRACE');

  /** Uses I/O ports and raw memory. */
  public static readonly SYS_RAWIO = Capability.of('SYS_RAWIO');

  /** Overrides resource limits and quotas. */
  public static readonly SYS_RESOURCE = Capability.of('SYS_RESOURCE');

  /** Sets the clocks. */
  public static readonly SYS_TIME = Capability.of('SYS_TIME');

  /** Configures terminals. */
  public static readonly SYS_TTY_CONFIG = Capability.of('SYS_TTY_CONFIG');

  /** Reads the kernel's log and its addresses. */
  public static readonly SYSLOG = Capability.of('SYSLOG');

  /** Sets timers that wake the system up. */
  public static readonly WAKE_ALARM = Capability.of('WAKE_ALARM');

  /**
   * A capability that has no constant here.
   *
   * @param name the name as the container runtime knows it; it is written as it is
   */
  public static of(name: string): Capability {
    return new Capability(of.encode('Capability', name));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const CAPABILITY = vocabulary<Capability>('Capability', (v) => v instanceof Capability, () => [
  ...Object.entries(Capability).map(([name, capability]) => new Preset(name, () => capability)), of,
]);
