import { map } from '../../codec/codec';
import { nonEmpty, string } from '../../codec/formats';
import { Fields, field, needed, struct } from '../../codec/struct';
import { KubernetesVersions } from '../../manifest/versions';
import { PLATFORM, Platform } from '../platform/platform';

/** What an engine knows of the agent that it is the software of. */
export interface AgentContext {
  /** The name of the agent. */
  readonly name: string;

  /**
   * The namespace of the agent.
   *
   * @default - not known here: the one that it is applied to
   */
  readonly namespace?: string;

  /** The labels of the agent's objects. */
  readonly labels: { [key: string]: string };

  /** The name of the ConfigMap that has the files of `config`. */
  readonly configMapName: string;

  /** What the nodes have where, and allow. */
  readonly platform: Platform;

  /** The versions of Kubernetes that the agent must run on. */
  readonly versions: KubernetesVersions;
}

/** @internal */
export const AGENT_CONTEXT: Fields<AgentContext> = {
  // Their formats are those of the objects that have them.
  name: needed(field(nonEmpty)),
  namespace: field(nonEmpty),
  labels: needed(field(map(string, string))),
  configMapName: needed(field(nonEmpty)),
  platform: needed(field(PLATFORM)),
  versions: needed(field(struct<KubernetesVersions>({ oldest: needed(field(string)), newest: needed(field(string)) }))),
};

/** @internal */
export const AGENT_CONTEXT_STRUCT = struct<AgentContext>(AGENT_CONTEXT);
