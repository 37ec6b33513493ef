import { CONTAINER_PORT, ContainerPort } from './container-port';
import { CONTAINER, ContainerProps } from './container-props';
import { ENV_FROM, EnvFrom } from './env-from';
import { ENV_VAR, EnvVar } from './env-var';
import { reported } from '../../codec/bad-value';
import { Codec, inside } from '../../codec/codec';
import { string } from '../../codec/formats';
import { Volume } from '../volumes/volume';
import { VOLUME_DEVICE, VOLUME_MOUNT } from '../volumes/volume-codecs';
import { VolumeDevice } from '../volumes/volume-device';
import { VolumeMount } from '../volumes/volume-mount';

/**
 * Where a container stands.
 *
 * @internal
 */
export interface ContainerPlace {
  /** The construct that has it, as an error names it. */
  readonly owner: string;

  /** Its place in there: `containers[0]`. */
  readonly field: string;

  /** Told when the container has grown. */
  changed(): void;
}

/**
 * A container of a DaemonSet, as `addContainer()` returns it; what it has can grow.
 *
 * @see https://kubernetes.io/docs/concepts/containers/
 */
export class Container {
  /** @internal */
  public static _of(props: ContainerProps, at: ContainerPlace): Container {
    return new Container(props, at);
  }

  /** The name of the container. */
  public readonly name: string;

  /** The image of the container. */
  public readonly image: string;

  /** @internal */
  public readonly _json: any;

  private readonly mounts: VolumeMount[];
  private readonly devices: VolumeDevice[];
  private readonly variables: EnvVar[];
  private readonly opened: ContainerPort[];

  private constructor(props: ContainerProps, private readonly at: ContainerPlace) {
    this._json = reported(at.owner, () => inside(at.field, () => CONTAINER.encode(props)));
    this.name = props.name;
    this.image = props.image;
    this.mounts = [...props.volumeMounts ?? []];
    this.devices = [...props.volumeDevices ?? []];
    this.variables = (props.env ?? []).map((variable) => ({ ...variable }));
    this.opened = (props.ports ?? []).map((port) => ({ ...port }));
  }

  /** The volume mounts so far: a copy. */
  public get volumeMounts(): VolumeMount[] {
    return [...this.mounts];
  }

  /** The ports so far: a copy. */
  public get ports(): ContainerPort[] {
    return this.opened.map((port) => ({ ...port }));
  }

  /** The environment variables so far: a copy. */
  public get env(): EnvVar[] {
    return this.variables.map((variable) => ({ ...variable }));
  }

  /**
   * Adds an argument to those of the command.
   *
   * @param args the arguments
   */
  public addArgs(...args: string[]): void {
    args.forEach((arg) => this.grow('args', string, arg));
  }

  /**
   * Adds an environment variable after those that are there.
   *
   * Throws when its name is none.
   *
   * @param variable the variable
   */
  public addEnv(variable: EnvVar): void {
    this.grow('env', ENV_VAR, variable);
    this.variables.push({ ...variable });
  }

  /**
   * Adds a ConfigMap or Secret of which every key becomes an environment variable.
   *
   * @param source the ConfigMap or Secret
   */
  public addEnvFrom(source: EnvFrom): void {
    this.grow('envFrom', ENV_FROM, source);
  }

  /**
   * Adds a port.
   *
   * Throws when its number or name is none.
   *
   * @param port the port
   */
  public addPort(port: ContainerPort): void {
    this.grow('ports', CONTAINER_PORT, port);
    this.opened.push({ ...port });
  }

  /**
   * Mounts a volume, which comes along with the mount.
   *
   * @param mount the mount
   */
  public addVolumeMount(mount: VolumeMount): void {
    this.grow('volumeMounts', VOLUME_MOUNT, mount);
    this.mounts.push(mount);
  }

  /**
   * Attaches a block device, whose volume comes along with it.
   *
   * @param device the device
   */
  public addVolumeDevice(device: VolumeDevice): void {
    this.grow('volumeDevices', VOLUME_DEVICE, device);
    this.devices.push(device);
  }

  /**
   * The volumes that come along with mounts, devices and variables, in their order.
   *
   * @internal
   */
  public _volumes(): Volume[] {
    return [
      ...this.mounts.map((mount) => mount.volume),
      ...this.devices.map((device) => device.volume),
      ...this.variables.flatMap((variable) => variable.value?._volumes ?? []),
    ];
  }

  private grow<T>(field: string, codec: Codec<T>, value: T): void {
    const json = reported(this.at.owner, () => inside(this.at.field, () => inside(field, () => codec.encode(value))));
    (this._json[field] ??= []).push(json);
    this.at.changed();
  }
}
