import { LOG_INPUT, LogInput } from './log-input';
import { LOG_OUTPUT, LogOutput } from './log-output';
import { flag, map, someOf } from '../../codec/codec';
import { absolutePath, dataKey, dnsLabel, dnsSubdomain, string } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/** What a log collector collects, how, and where it goes. */
export interface LogPipeline {
  /** The name of the collector. */
  readonly agentName: string;

  /**
   * The namespace of the collector.
   *
   * @default - not known here
   */
  readonly namespace?: string;

  /** What is collected. */
  readonly inputs: LogInput[];

  /** Where it goes: every record to every output. */
  readonly outputs: LogOutput[];

  /** Whether records of containers get the pod's name, namespace and labels. */
  readonly kubernetesMetadata: boolean;

  /** The directory of the node in which the collector remembers how far it has read. */
  readonly stateDirectory: string;

  /** How much the collector says about itself. */
  readonly logLevel: string;

  /**
   * The files that the user adds to the configuration, by name.
   *
   * @default - none
   */
  readonly configFiles?: { [name: string]: string };
}

/** @internal */
export const LOG_PIPELINE = struct<LogPipeline>({
  agentName: needed(field(dnsSubdomain)),
  namespace: field(dnsLabel),
  inputs: needed(field(someOf(LOG_INPUT))),
  outputs: needed(field(someOf(LOG_OUTPUT))),
  kubernetesMetadata: needed(field(flag)),
  stateDirectory: needed(field(absolutePath)),
  logLevel: needed(field(string)),
  configFiles: field(map(dataKey, string)),
});
