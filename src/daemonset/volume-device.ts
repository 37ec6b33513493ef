import { BadValue, shown } from './private/bad-value';
import { Codec, text } from './private/codec';
import { needed, own } from './private/struct';
import { Factory } from './private/vocabulary';
import { Volume } from './volume';
import { expressVolume } from './volume-mount';

const path = text((v) => v === '' || v.split('/').includes('..')
  ? 'is not the path of a device, write one without ".." such as "/dev/xvda"' : undefined);
const device = new Factory<{ devicePath: string }>('device', {}, ['devicePath'], { devicePath: needed(own(path)) });

/**
 * A volume as a block device of a container. It brings its volume along. Made with `volume.device(…)`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support
 */
export class VolumeDevice {
  /** @internal */
  public static _of(volume: Volume, devicePath: string): VolumeDevice {
    return new VolumeDevice(volume, devicePath, { name: volume.name, ...device.encode('Volume', { devicePath }) });
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

/** @internal */
export const VOLUME_DEVICE: Codec<VolumeDevice> = {
  encode: (value) => {
    if (!(value instanceof VolumeDevice)) {
      throw new BadValue(`${shown(value)} is not a VolumeDevice, make one with volume.device(…)`);
    }
    return value._json;
  },
  express: ({ name, ...json }, program) => ({ on: expressVolume(name, program), method: 'device', args: device.args(json, program) }),
};
