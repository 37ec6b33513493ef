import { lineProblem } from './log-formats';
import { instance, list, text } from '../../codec/codec';
import { field, struct } from '../../codec/struct';
import { optionsOf } from '../node-agent/options';

/** The kinds of log inputs. */
export enum LogInputKind {
  /** The output of the node's containers. */
  CONTAINER_LOGS = 'containerLogs',
}

/** Which containers' output is collected. */
export interface ContainerLogsOptions {
  /**
   * The files that are read, as a pattern below `/var/log/containers`. The kubelet names them `<pod>_<namespace>_<container>-<id>.log`.
   *
   * @default '/var/log/containers/*.log'
   */
  readonly path?: string;

  /**
   * The files that are left out, as patterns below `/var/log/containers`. The collector's own output is always left out: it would feed itself.
   *
   * @default - none
   */
  readonly excludePaths?: string[];
}

const pattern = text((v) => /^\/var\/log\/containers\/[^/,]+$/.test(v)
  ? lineProblem(v) : 'is not a pattern of container logs, write one such as "/var/log/containers/*_default_*.log"');

const CONTAINER_LOGS = struct<ContainerLogsOptions>({ path: field(pattern), excludePaths: field(list(pattern)) });

/** Something that a log collector reads. */
export class LogInput {
  /**
   * The output of the node's containers, which the kubelet keeps in files.
   *
   * Throws when a pattern is not below `/var/log/containers`.
   *
   * @param options which containers
   */
  public static containerLogs(options: ContainerLogsOptions = {}): LogInput {
    return new LogInput(LogInputKind.CONTAINER_LOGS, { excludePaths: [], ...optionsOf('LogInput.containerLogs', CONTAINER_LOGS, options) });
  }

  private constructor(
    /** What kind of input it is. */
    public readonly kind: LogInputKind,
    /** Which containers, for container logs. */
    public readonly containerLogsOptions: ContainerLogsOptions,
  ) {}
}

/** @internal */
export const LOG_INPUT = instance<LogInput>('LogInput', (v) => v instanceof LogInput, 'make one with LogInput.…');
