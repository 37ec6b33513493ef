import { flag, list } from '../../codec/codec';
import { absolutePath, dataKey, dnsLabel, envName, string } from '../../codec/formats';
import { Fields, field, needed, struct } from '../../codec/struct';

/** A file of an agent's configuration: a key of its ConfigMap. */
export interface ConfigFile {
  /** The name of the file, which is the key. */
  readonly name: string;

  /** The content. */
  readonly content: string;

  /**
   * The directory in which containers see it. Where all files are in one directory, those that a user adds are there too; otherwise they
   * are in that of the first file.
   *
   * @default - it is not mounted
   */
  readonly directory?: string;

  /**
   * An environment variable that has the content.
   *
   * @default - none
   */
  readonly env?: string;

  /**
   * The names of the containers that see the file or have the variable, init containers and sidecars included.
   *
   * @default - the agent's own
   */
  readonly containers?: string[];

  /**
   * Whether the software notices by itself that the file has changed; otherwise a change replaces the pods.
   *
   * @default false
   */
  readonly reloads?: boolean;
}

const FIELDS: Fields<ConfigFile> = {
  name: needed(field(dataKey)),
  content: needed(field(string)),
  directory: field(absolutePath),
  env: field(envName),
  containers: field(list(dnsLabel)),
  reloads: field(flag),
};

/** @internal */
export const CONFIG_FILE = struct<ConfigFile>(FIELDS);
