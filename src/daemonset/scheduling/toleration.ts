import { TaintEffect } from './taint-effect';
import { integer, oneOf } from '../../codec/codec';
import { labelValue, qualifiedName, string } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { inline, needed, field, struct } from '../../codec/struct';
import { Factory, Preset, vocabulary } from '../../codec/vocabulary';

/** Options of a toleration. */
export interface TolerationOptions {
  /**
   * The effect of the taints that are tolerated.
   *
   * @default - every effect
   */
  readonly effect?: TaintEffect;

  /**
   * How long the pod stays on a node that gets such a taint, in seconds; 0 or less means that it leaves at once.
   *
   * Only for taints whose effect is `NoExecute`.
   *
   * @default - it stays for ever
   */
  readonly tolerationSeconds?: number;
}

/** A toleration in Kubernetes' own fields. */
export interface TolerationFields extends TolerationOptions {
  /**
   * The key of the taint.
   *
   * @default - every key; `operator` must then be `Exists`
   */
  readonly key?: string;

  /**
   * How the taint is compared: `Exists`, `Equal`, or (behind a feature gate) `Lt` and `Gt`.
   *
   * @default - nothing is written, which Kubernetes takes as `Equal`
   */
  readonly operator?: string;

  /**
   * The value of the taint.
   *
   * @default - nothing is written, which Kubernetes takes as the empty value
   */
  readonly value?: string;
}

const OPTIONS = {
  effect: field(oneOf('TaintEffect', TaintEffect)),
  tolerationSeconds: field(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
};

const exists = new Factory<TolerationOptions & { key: string }>('exists', { operator: 'Exists' }, ['key'], {
  key: needed(field(qualifiedName)), ...OPTIONS,
}, obeying('Toleration'));
const equal = new Factory<TolerationOptions & { key: string; value: string }>('equal', { operator: 'Equal' }, ['key', 'value'], {
  key: needed(field(qualifiedName)), value: needed(field(labelValue)), ...OPTIONS,
}, obeying('Toleration'));
const effect = new Factory<{ effect: TaintEffect; tolerationSeconds?: number }>('effect', { operator: 'Exists' }, ['effect'], {
  ...OPTIONS, effect: needed(OPTIONS.effect),
}, obeying('Toleration'));
const of = new Factory<{ fields: TolerationFields }>('of', {}, ['fields'], {
  fields: needed(inline(struct<TolerationFields>({ key: field(qualifiedName), operator: field(string), value: field(labelValue), ...OPTIONS }))),
}, obeying('Toleration'));

/**
 * Lets the pods of a DaemonSet onto nodes that have certain taints.
 *
 * The DaemonSet controller itself adds tolerations for `node.kubernetes.io/not-ready`, `unreachable`, `disk-pressure`,
 * `memory-pressure`, `pid-pressure`, `unschedulable` and, for pods on the host network, `network-unavailable`; they need
 * not be given. A taint of the control plane is never among them.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export class Toleration {
  /** Tolerates every taint: the pod runs on every node that is selected. */
  public static everything(): Toleration {
    return new Toleration({ operator: 'Exists' });
  }

  /** Tolerates the taint of control-plane nodes, `node-role.kubernetes.io/control-plane:NoSchedule`. */
  public static controlPlane(): Toleration {
    return Toleration.exists('node-role.kubernetes.io/control-plane', { effect: TaintEffect.NO_SCHEDULE });
  }

  /**
   * Tolerates every taint of one effect, whatever its key.
   *
   * @param taintEffect the effect that is tolerated
   */
  public static effect(taintEffect: TaintEffect): Toleration {
    return new Toleration(effect.encode('Toleration', { effect: taintEffect }));
  }

  /**
   * Tolerates the taints of a key, whatever their value.
   *
   * Throws when the key is not a qualified name.
   *
   * @param key the key of the taint, such as `nvidia.com/gpu`
   * @param options which of its taints, and for how long
   */
  public static exists(key: string, options: TolerationOptions = {}): Toleration {
    return new Toleration(exists.encode('Toleration', { key }, options));
  }

  /**
   * Tolerates the taints of a key that have one value.
   *
   * Throws when the key is not a qualified name or the value not a label value.
   *
   * @param key the key of the taint, such as `dedicated`
   * @param value its value
   * @param options which of its taints, and for how long
   */
  public static equal(key: string, value: string, options: TolerationOptions = {}): Toleration {
    return new Toleration(equal.encode('Toleration', { key, value }, options));
  }

  /**
   * A toleration written field by field, as in a manifest; what is not given is not written.
   *
   * Throws on a malformed key or value.
   *
   * @param fields the fields
   */
  public static of(fields: TolerationFields): Toleration {
    return new Toleration(of.encode('Toleration', { fields }));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const TOLERATION = vocabulary<Toleration>('Toleration', (v) => v instanceof Toleration, () => [
  new Preset('everything()', () => Toleration.everything()),
  new Preset('controlPlane()', () => Toleration.controlPlane()),
  effect, exists, equal, of,
]);
