import { Json } from '../manifest/json';

/** A place in a container that names a volume of the pod. */
export interface VolumeUse {
  /** The path of the name in the container. */
  readonly path: string;
  readonly name?: string;

  /** The kinds of volumes that can be used so; none when all of them can. */
  readonly kinds?: readonly string[];

  /** What they are, for people. */
  readonly wanted?: string;
}

/** Every place in a container that names a volume. */
export function volumeUses({ volumeMounts = [], volumeDevices = [], env = [] }: Json<'Container'>): VolumeUse[] {
  return [
    ...volumeMounts.map(({ name }, i) => ({ path: `volumeMounts[${i}].name`, name })),
    ...volumeDevices.map(({ name }, i) => ({
      path: `volumeDevices[${i}].name`, name, kinds: ['persistentVolumeClaim', 'ephemeral'], wanted: 'a persistentVolumeClaim or an ephemeral volume',
    })),
    ...env.flatMap(({ valueFrom }, i) => valueFrom?.fileKeyRef === undefined ? [] : [{
      path: `env[${i}].valueFrom.fileKeyRef.volumeName`, name: valueFrom.fileKeyRef.volumeName, kinds: ['emptyDir'], wanted: 'an emptyDir',
    }]),
  ];
}
