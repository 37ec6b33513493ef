import type { Volume } from './volume';
import { textOf } from '../../codec/formats';
import { needed, field } from '../../codec/struct';
import { Factory } from '../../codec/vocabulary';


/** @internal */
export const DEVICE = new Factory<{ devicePath: string }>('device', {}, ['devicePath'], { devicePath: needed(field(textOf('devicePath'))) });

/**
 * A volume as a block device of a container. It brings its volume along. Made with `volume.device(…)`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support
 */
export class VolumeDevice {
  /** @internal */
  public static _of(volume: Volume, devicePath: string): VolumeDevice {
    return new VolumeDevice(volume, devicePath, { name: volume.name, ...DEVICE.encode('Volume', { devicePath }) });
  }

  /** @internal */
  public readonly _json: any;

  private constructor(
    /** The volume that is attached. */
    public readonly volume: Volume,

    /** Where the container sees it. */
    public readonly devicePath: string,

    json: any,
  ) {
    this._json = json;
  }
}
