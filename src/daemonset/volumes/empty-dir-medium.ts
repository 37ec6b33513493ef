import { string } from '../../codec/formats';
import { Preset, SingleValue, vocabulary } from '../../codec/vocabulary';

const of = new SingleValue<string>('of', 'name', string);

/**
 * Where the files of an `emptyDir` volume are kept.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
 */
export class EmptyDirMedium {
  /** In memory (tmpfs); the files count as memory of the containers that write them. */
  public static readonly MEMORY = EmptyDirMedium.of('Memory');

  /** In huge pages, of the one size that the pod asks for. */
  public static readonly HUGE_PAGES = EmptyDirMedium.of('HugePages');

  /**
   * A medium by its name.
   *
   * @param name the name, such as `HugePages-2Mi`; empty for the node's own medium
   */
  public static of(name: string): EmptyDirMedium {
    return new EmptyDirMedium(of.encode('EmptyDirMedium', name));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const EMPTY_DIR_MEDIUM = vocabulary<EmptyDirMedium>('EmptyDirMedium', (v) => v instanceof EmptyDirMedium, () => [
  new Preset('MEMORY', () => EmptyDirMedium.MEMORY),
  new Preset('HUGE_PAGES', () => EmptyDirMedium.HUGE_PAGES),
  of,
]);
