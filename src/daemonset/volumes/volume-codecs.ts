import { hostMount } from './private/host-mounts';
import { VOLUME } from './volume';
import { DEVICE, VolumeDevice } from './volume-device';
import { MOUNT, VolumeMount } from './volume-mount';
import { BadValue, shown } from '../../codec/bad-value';
import { Codec, notOne } from '../../codec/codec';
import { Expression, Inexpressible, Program } from '../../codec/expression';

/*
 * The codecs of what containers have of volumes. They stand apart from the classes, which volumes make and which bring volumes along.
 */

/** A mount. */
export const VOLUME_MOUNT: Codec<VolumeMount> = {
  encode: (value) => {
    if (!(value instanceof VolumeMount)) {
      throw new BadValue(notOne(value, 'VolumeMount', 'make one with volume.mount(…) or HostMount.…'));
    }
    return value._json;
  },
  express: (json, program) => {
    const { name, ...options } = json;
    const { variable, json: volume } = program.volume(name);
    const whole = variable === undefined ? hostMount(volume, json, program) : undefined;
    return whole ?? { on: expressVolume(name, program), method: 'mount', args: MOUNT.args(options, program) };
  },
};

/** A block device. */
export const VOLUME_DEVICE: Codec<VolumeDevice> = {
  encode: (value) => {
    if (!(value instanceof VolumeDevice)) {
      throw new BadValue(notOne(value, 'VolumeDevice', 'make one with volume.device(…)'));
    }
    return value._json;
  },
  express: ({ name, ...json }, program) => ({ on: expressVolume(name, program), method: 'device', args: DEVICE.args(json, program) }),
};

/** The volume of that name: its variable, or the volume itself where it is written in place. */
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
