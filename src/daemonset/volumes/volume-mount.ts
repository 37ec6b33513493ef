import type { Volume } from './volume';
import { VOLUME_MOUNT_OPTIONS, VolumeMountOptions } from './volume-mount-options';
import { nonEmpty } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { needed, field } from '../../codec/struct';
import { Factory } from '../../codec/vocabulary';

/** @internal */
export const MOUNT = new Factory<VolumeMountOptions & { mountPath: string }>('mount', {}, ['mountPath'], {
  mountPath: needed(field(nonEmpty)), ...VOLUME_MOUNT_OPTIONS,
}, obeying('VolumeMount'));

/**
 * A volume in the file system of a container. It brings its volume along. Made with `volume.mount(…)` or `HostMount.…`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class VolumeMount {
  /** @internal */
  public static _of(volume: Volume, mountPath: string, options: VolumeMountOptions): VolumeMount {
    return new VolumeMount(volume, mountPath, { name: volume.name, ...MOUNT.encode('Volume', { mountPath }, options) });
  }

  /** @internal */
  public readonly _json: any;

  private constructor(
    /** The volume that is mounted. */
    public readonly volume: Volume,

    /** Where the container sees it. */
    public readonly mountPath: string,

    json: any,
  ) {
    this._json = json;
  }
}
