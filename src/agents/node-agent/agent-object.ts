import { BadValue, shown } from '../../codec/bad-value';
import { Codec, flag } from '../../codec/codec';
import { nonEmpty, textOf } from '../../codec/formats';
import { field, needed, struct } from '../../codec/struct';
import { isObject } from '../../manifest/conform';

/**
 * An object that belongs to an agent, beside those that every agent has: a CSIDriver, a Deployment.
 *
 * It has the labels of the agent, whatever it is called.
 */
export interface AgentObject {
  /** The group and version of its API, such as `storage.k8s.io/v1`. */
  readonly apiVersion: string;

  /** The kind, such as `CSIDriver`. */
  readonly kind: string;

  /**
   * The name.
   *
   * @default - the agent's name
   */
  readonly name?: string;

  /**
   * Whether it belongs to no namespace.
   *
   * @default false
   */
  readonly clusterScoped?: boolean;

  /** The rest of it as plain JSON: `{ spec: { … } }`. Labels and annotations of `metadata` stand beside those of the agent. */
  readonly content: { [field: string]: any };
}

/** Plain JSON, as whoever writes it means it. */
const content: Codec<{ [field: string]: any }> = {
  encode: (value) => {
    if (!isObject(value)) { throw new BadValue(`${shown(value)} is not an object, write its fields such as { spec: { … } }`); }
    const own = ['apiVersion', 'kind'].find((name) => name in value);
    if (own !== undefined) { throw new BadValue(`${shown(value[own])} is said beside content, leave it out`).within(own); }
    const { metadata = {} } = value;
    if (!isObject(metadata)) { throw new BadValue(`${shown(metadata)} is not an object`).within('metadata'); }
    const noMap = ['labels', 'annotations'].find((map) => metadata[map] !== undefined && metadata[map] !== null && !isObject(metadata[map]));
    if (noMap !== undefined) { throw new BadValue(`${shown(metadata[noMap])} is not a map`).within(noMap).within('metadata'); }
    const named = ['name', 'generateName', 'namespace'].find((name) => name in metadata);
    if (named !== undefined) {
      throw new BadValue(`${shown(metadata[named])} is ${named !== 'namespace' ? 'the name of the object, give it beside content' : 'that of the agent, leave it out'}`)
        .within(named).within('metadata');
    }
    return value;
  },
  express: () => { throw new BadValue('an object of an agent is in no DaemonSet'); },
};

/** @internal */
export const AGENT_OBJECT = struct<AgentObject>({
  apiVersion: needed(field(textOf('apiVersion'))),
  kind: needed(field(nonEmpty)),
  name: field(nonEmpty),
  clusterScoped: field(flag),
  content: needed(field(content)),
});
