import { isNoPods } from '../checks/rules/rolling-update-daemon-set/update-strategy-step';
import { oneOf } from '../codec/codec';
import { Inexpressible } from '../codec/expression';
import { INT32, intOrString, numberOrPercent } from '../codec/formats';
import { requireRules } from '../codec/rules';
import { Fields, at, inline, needed, field, struct } from '../codec/struct';
import { Factory, Preset, Form, vocabulary } from '../codec/vocabulary';

/** How the pods of a DaemonSet are replaced when its template changes. */
export enum UpdateStrategyType {
  /** By the controller, a few at a time. */
  ROLLING_UPDATE = 'RollingUpdate',

  /** By whoever deletes the old ones. */
  ON_DELETE = 'OnDelete',
}

/** How many nodes a rolling update works on at a time. */
export interface RollingUpdateOptions {
  /**
   * How many nodes may be without an available pod: a number (`1`) or a share of the nodes, rounded up (`10%`).
   *
   * @default - Kubernetes decides: 1
   */
  readonly maxUnavailable?: string;

  /**
   * How many nodes may have the new pod beside the old one: a number (`1`) or a share of the nodes, rounded up (`10%`).
   *
   * @default - Kubernetes decides: 0, the old pod goes before the new one comes
   */
  readonly maxSurge?: string;
}

/** An update strategy in Kubernetes' own fields. */
export interface UpdateStrategyFields {
  /**
   * The type of the strategy.
   *
   * @default - nothing is written, which Kubernetes takes as `RollingUpdate`
   */
  readonly type?: UpdateStrategyType;

  /**
   * How many nodes a rolling update works on at a time.
   *
   * @default - nothing is written, which Kubernetes takes as one node at a time
   */
  readonly rollingUpdate?: RollingUpdateOptions;
}

/** Throws on what an API server does not take. */
function checkRollingUpdate({ type, rollingUpdate = {} }: any): void {
  if (type !== 'OnDelete') { requireRules('RollingUpdateDaemonSet', rollingUpdate); }
}

/** Only what cannot be read is refused: nobody looks at the rest. */
const uncheckedNumberOrText = intOrString((v) => Math.abs(Number(v)) > INT32 ? `is more than ${INT32}` : undefined);

const rollingUpdate = new Factory<RollingUpdateOptions>('rollingUpdate', { type: 'RollingUpdate' }, [], {
  maxUnavailable: at('rollingUpdate.maxUnavailable', numberOrPercent),
  maxSurge: at('rollingUpdate.maxSurge', numberOrPercent),
}, checkRollingUpdate);

const onDelete = new Factory<{ rollingUpdate: RollingUpdateOptions }>('onDelete', { type: 'OnDelete' }, ['rollingUpdate'], {
  rollingUpdate: needed(field(struct<RollingUpdateOptions>({
    maxUnavailable: field(uncheckedNumberOrText), maxSurge: field(uncheckedNumberOrText),
  }))),
});

const FIELDS: Fields<UpdateStrategyFields> = {
  type: field(oneOf('UpdateStrategyType', UpdateStrategyType)),
  rollingUpdate: field(struct<RollingUpdateOptions>({ maxUnavailable: field(numberOrPercent), maxSurge: field(numberOrPercent) })),
};
const of = new Factory<{ fields: UpdateStrategyFields }>('of', {}, ['fields'], { fields: needed(inline(struct(FIELDS))) }, checkRollingUpdate);

/**
 * How the pods of a DaemonSet are replaced when its template changes.
 *
 * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
 */
export class UpdateStrategy {
  /**
   * The controller replaces the pods, a few nodes at a time.
   *
   * With a `maxSurge` that is not zero, and no `maxUnavailable`, `maxUnavailable: 0` is written: Kubernetes would fill in
   * 1, and then refuse the two together. Pods that use ports of their node cannot surge.
   *
   * Throws on a malformed number, when both are zero, and when neither is.
   *
   * @param options how many nodes at a time
   */
  public static rollingUpdate(options: RollingUpdateOptions = {}): UpdateStrategy {
    const { maxUnavailable, maxSurge } = options ?? {};
    // A surge takes no pod away: where only it is given, the other number is not Kubernetes' default of 1.
    const surges = (maxUnavailable ?? undefined) === undefined && !isNoPods(maxSurge ?? 0);
    return new UpdateStrategy(rollingUpdate.encode('UpdateStrategy', surges ? { maxUnavailable: '0' } : {}, options));
  }

  /**
   * A pod is replaced when somebody deletes it.
   *
   * @param options kept by Kubernetes as it is given, and used by nobody until the type changes
   */
  public static onDelete(options?: RollingUpdateOptions): UpdateStrategy {
    return new UpdateStrategy(options === undefined
      ? { type: 'OnDelete' }
      : onDelete.encode('UpdateStrategy', { rollingUpdate: options }));
  }

  /**
   * A strategy written field by field, as in a manifest; what is not given is not written.
   *
   * Throws on a malformed number, and on a rolling update of which Kubernetes would say that both numbers are zero, or that
   * neither is; a `maxUnavailable` that is not given counts as 1.
   *
   * @param fields the fields
   */
  public static of(fields: UpdateStrategyFields): UpdateStrategy {
    return new UpdateStrategy(of.encode('UpdateStrategy', { fields }));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** `rollingUpdate`, but not where it would write a `maxUnavailable` that nobody has written. */
const asWritten: Form = {
  express: (className, json, program) => {
    const { maxUnavailable, maxSurge = 0 } = json.rollingUpdate ?? {};
    if (maxUnavailable === undefined && !isNoPods(maxSurge)) {
      throw new Inexpressible('maxSurge without maxUnavailable');
    }
    return rollingUpdate.express(className, json, program);
  },
};

/** @internal */
export const UPDATE_STRATEGY = vocabulary<UpdateStrategy>('UpdateStrategy', (v) => v instanceof UpdateStrategy, () => [
  new Preset('rollingUpdate()', () => UpdateStrategy.rollingUpdate()),
  new Preset('onDelete()', () => UpdateStrategy.onDelete()),
  asWritten, onDelete, of,
]);
