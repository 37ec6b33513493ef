import { list, someOf } from '../../codec/codec';
import { labelValue, labels, qualifiedName } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';

interface KeyAndValues {
  readonly key: string;
  readonly values: string[];
}

const inFactory = new Factory<KeyAndValues>('in', { operator: 'In' }, ['key', 'values'], {
  key: needed(field(qualifiedName)), values: needed(field(someOf(labelValue))),
});
const notIn = new Factory<KeyAndValues>('notIn', { operator: 'NotIn' }, ['key', 'values'], {
  key: needed(field(qualifiedName)), values: needed(field(someOf(labelValue))),
});
const exists = new Factory<{ key: string }>('exists', { operator: 'Exists' }, ['key'], { key: needed(field(qualifiedName)) });
const doesNotExist = new Factory<{ key: string }>('doesNotExist', { operator: 'DoesNotExist' }, ['key'], { key: needed(field(qualifiedName)) });

/**
 * What a label selector asks of one label.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export class LabelSelectorRequirement {
  /**
   * The label has one of some values.
   *
   * Throws when the key is not a qualified name, a value not a label value, or there is no value.
   *
   * @param key the key of the label
   * @param values the values, at least one
   */
  public static in(key: string, values: string[]): LabelSelectorRequirement {
    return new LabelSelectorRequirement(inFactory.encode('LabelSelectorRequirement', { key, values }));
  }

  /**
   * The label has none of some values, or there is no such label.
   *
   * Throws when the key is not a qualified name, a value not a label value, or there is no value.
   *
   * @param key the key of the label
   * @param values the values, at least one
   */
  public static notIn(key: string, values: string[]): LabelSelectorRequirement {
    return new LabelSelectorRequirement(notIn.encode('LabelSelectorRequirement', { key, values }));
  }

  /**
   * There is such a label, whatever its value.
   *
   * Throws when the key is not a qualified name.
   *
   * @param key the key of the label
   */
  public static exists(key: string): LabelSelectorRequirement {
    return new LabelSelectorRequirement(exists.encode('LabelSelectorRequirement', { key }));
  }

  /**
   * There is no such label.
   *
   * Throws when the key is not a qualified name.
   *
   * @param key the key of the label
   */
  public static doesNotExist(key: string): LabelSelectorRequirement {
    return new LabelSelectorRequirement(doesNotExist.encode('LabelSelectorRequirement', { key }));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const LABEL_SELECTOR_REQUIREMENT = vocabulary<LabelSelectorRequirement>(
  'LabelSelectorRequirement', (v) => v instanceof LabelSelectorRequirement, () => [inFactory, notIn, exists, doesNotExist],
);

/**
 * Selects objects by their labels. All that is given must hold; an empty selector selects every object.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface LabelSelector {
  /**
   * Labels that an object has, each with that very value.
   *
   * @default - none is asked for
   */
  readonly matchLabels?: { [key: string]: string };

  /**
   * Further requirements on an object's labels.
   *
   * @default - none
   */
  readonly matchExpressions?: LabelSelectorRequirement[];
}

/** @internal */
export const LABEL_SELECTOR = struct<LabelSelector>({
  matchLabels: field(labels),
  matchExpressions: field(list(LABEL_SELECTOR_REQUIREMENT)),
});
