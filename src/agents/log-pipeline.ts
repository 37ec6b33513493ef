import { LogInput } from './log-input';
import { LogOutput } from './log-output';

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
