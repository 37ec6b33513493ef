import { LOG_PIPELINE, LogPipeline } from './log-pipeline';
import { map } from '../../codec/codec';
import { absolutePath, dataKey, string } from '../../codec/formats';
import { field, needed, struct } from '../../codec/struct';
import { AGENT_CONTEXT, AgentContext } from '../node-agent/agent-context';

/** What the software of a `LogCollector` knows of it. */
export interface LogCollectorContext extends AgentContext {
  /** What is collected, and where it goes. */
  readonly pipeline: LogPipeline;

  /** The directory of the node in which the collector remembers how far it has read. */
  readonly stateDirectory: string;

  /** How much the collector says about itself: `error`, `warn`, `info`, `debug` or `trace`. */
  readonly logLevel: string;

  /**
   * The files that the user adds to the configuration, by name.
   *
   * @default - none
   */
  readonly configFiles?: { [name: string]: string };
}

/** @internal */
export const LOG_COLLECTOR_CONTEXT = struct<LogCollectorContext>({
  ...AGENT_CONTEXT,
  pipeline: needed(field(LOG_PIPELINE)),
  stateDirectory: needed(field(absolutePath)),
  logLevel: needed(field(string)),
  configFiles: field(map(dataKey, string)),
});
