/** The kinds of log inputs. */
export enum LogInputKind {
  /** The output of the node's containers. */
  CONTAINER_LOGS = 'containerLogs',
}

/** Which containers' output is collected. */
export interface ContainerLogsOptions {
  /**
   * The files that are read, as a pattern. The kubelet names them `<pod>_<namespace>_<container>-<id>.log`.
   *
   * @default '/var/log/containers/*.log'
   */
  readonly path?: string;

  /**
   * The files that are left out, as patterns. The collector's own output is always left out: it would feed itself.
   *
   * @default - none
   */
  readonly excludePaths?: string[];
}

/** Something that a log collector reads. */
export class LogInput {
  /**
   * The output of the node's containers, which the kubelet keeps in files.
   *
   * @param options which containers
   */
  public static containerLogs(options: ContainerLogsOptions = {}): LogInput {
    return new LogInput(LogInputKind.CONTAINER_LOGS, { ...options });
  }

  private constructor(
    /** What kind of input it is. */
    public readonly kind: LogInputKind,
    /** Which containers, for container logs. */
    public readonly containerLogsOptions: ContainerLogsOptions,
  ) {}
}
