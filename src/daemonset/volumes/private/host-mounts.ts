import { Expression, Program } from '../../../codec/expression';
import { hostPath } from '../../../codec/formats';
import { HOST_MOUNT_OPTIONS, HostMountOptions, KNOWN_HOST_MOUNT_OPTIONS, KnownHostMountOptions } from '../host-mount-options';
import { HostPathType } from '../host-path-type';
import { Volume } from '../volume';
import { VolumeMount } from '../volume-mount';
import { HOST_PLACES, HostPlace, anyPlace, stateDirectory } from './host-places';
import { needed, field } from '../../../codec/struct';
import { Factory } from '../../../codec/vocabulary';

const KNOWN = new Map(Object.keys(HOST_PLACES).map((factory) => [
  factory, new Factory<KnownHostMountOptions>(factory, {}, [], KNOWN_HOST_MOUNT_OPTIONS),
]));
const elsewhere = (factory: string) => new Factory<HostMountOptions & { path: string }>(factory, {}, ['path'], {
  path: needed(field(hostPath)), ...HOST_MOUNT_OPTIONS,
});
const of = elsewhere('of');
const state = elsewhere('stateDirectory');

/** The mounts of the catalogue as they are without options: nothing about them changes, so each is made once. */
const plainMounts = new Map<string, VolumeMount>();

/** The mount of a place of the catalogue. */
export function knownMount(factory: keyof typeof HOST_PLACES, options: KnownHostMountOptions): VolumeMount {
  const given = isEmpty(options) ? options : KNOWN.get(factory)!.encode('HostMount', {}, options);
  const isPlain = isEmpty(given);
  const mount = (isPlain ? plainMounts.get(factory) : undefined) ?? mounted(HOST_PLACES[factory], given);
  if (isPlain) { plainMounts.set(factory, mount); }
  return mount;
}

/** The mount of any path. */
export function mountOf(path: string, options: HostMountOptions): VolumeMount {
  const given = of.encode('HostMount', { path }, options);
  return mounted(anyPlace(path, given.name), given);
}

/** The mount of a directory in which an agent keeps its state. */
export function stateMount(path: string, options: HostMountOptions): VolumeMount {
  const given = state.encode('HostMount', { path }, options);
  return mounted(stateDirectory(path, given.name), given);
}

/**
 * The call of `HostMount` that gives exactly this volume and mount; none when there is none.
 *
 * A place of the catalogue is called by its name as long as at most three options are needed.
 */
export function hostMount(volume: any, mount: any, program: Program): Expression | undefined {
  const { path, type } = volume?.hostPath ?? {};
  // What is read-only by default cannot be given a written `false`.
  if (path === undefined || mount.readOnly === false || mount.mountPath === undefined) {
    return undefined;
  }
  const wanted = { path, type, readOnly: false, ...mount };
  const [factory, place] = Object.entries(HOST_PLACES).find(([, { path: there }]) => there === path) ?? [];
  const given = place === undefined ? undefined : difference(place, wanted);
  if (given !== undefined && Object.keys(given).length <= 3) {
    return KNOWN.get(factory!)!.express('HostMount', given, program);
  }
  return type === HostPathType.DIRECTORY_OR_CREATE && !wanted.readOnly
    ? state.express('HostMount', { path, ...difference(stateDirectory(path), wanted) }, program)
    : of.express('HostMount', { path, ...difference(anyPlace(path), wanted) }, program);
}

/** Whether it is an object of no properties, as most are. */
function isEmpty(options: object): boolean {
  return Object.prototype.toString.call(options) === '[object Object]' && Object.keys(options).length === 0;
}

function mounted(place: HostPlace, given: any): VolumeMount {
  const { path, name, type, mountPath, readOnly, ...options } = given;
  const at = path ?? place.path;
  const propagation = options.mountPropagation ?? place.mountPropagation;
  if (propagation !== undefined) { options.mountPropagation = propagation; }
  if (readOnly ?? place.readOnly) { options.readOnly = true; }
  return Volume.hostPath(name ?? place.name, at, { type: type ?? place.type }).mount(mountPath ?? place.mountPath ?? at, options);
}

/** The options that make of a place what is wanted; none when it has something that is not wanted. */
function difference(place: HostPlace, wanted: any): any {
  const ordinary: any = { mountPath: place.path, ...place };
  return Object.keys(ordinary).some((key) => wanted[key] === undefined)
    ? undefined
    : Object.fromEntries(Object.entries(wanted).filter(([key, value]) => value !== undefined && value !== ordinary[key]));
}
