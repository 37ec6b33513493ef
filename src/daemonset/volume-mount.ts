import { BadValue, shown } from './private/bad-value';
import { Codec } from './private/codec';
import { Expression, Inexpressible, Program } from './private/expression';
import { nonEmpty } from './private/formats';
import { hostMount } from './private/host-mounts';
import { needed, own } from './private/struct';
import { Factory } from './private/vocabulary';
import { VOLUME, Volume } from './volume';
import { VOLUME_MOUNT_OPTIONS, VolumeMountOptions } from './volume-mount-options';

const mount = new Factory<VolumeMountOptions & { mountPath: string }>('mount', {}, ['mountPath'], {
  mountPath: needed(own(nonEmpty)), ...VOLUME_MOUNT_OPTIONS,
}, checkMount);

/**
 * A volume in the file system of a container. It brings its volume along. Made with `volume.mount(…)` or `HostMount.…`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class VolumeMount {
  /** @internal */
  public static _of(volume: Volume, mountPath: string, options: VolumeMountOptions): VolumeMount {
    return new VolumeMount(volume, mountPath, { name: volume.name, ...mount.encode('Volume', { mountPath }, options) });
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

/** @internal */
export const VOLUME_MOUNT: Codec<VolumeMount> = {
  encode: (value) => {
    if (!(value instanceof VolumeMount)) {
      throw new BadValue(`${shown(value)} is not a VolumeMount, make one with volume.mount(…) or HostMount.…`);
    }
    return value._json;
  },
  express: (json, program) => {
    const { name, ...options } = json;
    const { variable, json: volume } = program.volume(name);
    const whole = variable === undefined ? hostMount(volume, json, program) : undefined;
    return whole ?? { on: expressVolume(name, program), method: 'mount', args: mount.args(options, program) };
  },
};

/**
 * The volume of that name: its variable, or the volume itself where it is written in place.
 *
 * @internal
 */
export function expressVolume(name: string, program: Program): Expression {
  const { variable, json } = program.volume(name);
  if (variable !== undefined) {
    return { name: variable };
  }
  if (json === undefined) {
    throw new Inexpressible(`there is no volume ${shown(name)}`);
  }
  return VOLUME.express(json, program);
}

function checkMount({ subPath = '', subPathExpr = '', readOnly, mountPropagation = 'None', recursiveReadOnly = 'Disabled' }: any): void {
  if (subPath !== '' && subPathExpr !== '') {
    throw new BadValue(`subPathExpr: ${shown(subPathExpr)} is given together with subPath, write one of them`);
  }
  if (recursiveReadOnly !== 'Disabled' && (readOnly !== true || mountPropagation !== 'None')) {
    throw new BadValue(`recursiveReadOnly: ${shown(recursiveReadOnly)} needs readOnly: true and no mountPropagation, write it so`);
  }
}
