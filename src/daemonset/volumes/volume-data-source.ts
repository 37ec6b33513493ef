import { checked } from '../../codec/codec';
import { nonEmpty, textOf } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { needed, field, struct } from '../../codec/struct';

/**
 * An object in the namespace of the pods, from which a new volume is filled.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-populators-and-data-sources
 */
export interface VolumeDataSource {
  /** The kind of the object, such as `VolumeSnapshot`. */
  readonly kind: string;

  /** Its name. */
  readonly name: string;

  /**
   * The API group of its kind, such as `snapshot.storage.k8s.io`.
   *
   * @default - the core group, of which only a `PersistentVolumeClaim` can be a source
   */
  readonly apiGroup?: string;
}

/** An object from which a new volume is filled. */
export interface VolumeDataSourceRef extends VolumeDataSource {
  /**
   * The namespace of the object. An API server drops it unless its feature gate `CrossNamespaceVolumeDataSource` is on.
   *
   * @default - the namespace of the pods
   */
  readonly namespace?: string;
}

const SOURCE = { kind: needed(field(nonEmpty)), name: needed(field(nonEmpty)), apiGroup: field(textOf('subdomainOrEmpty')) };

/** @internal */
export const VOLUME_DATA_SOURCE = checked(struct<VolumeDataSource>(SOURCE), obeying('TypedLocalObjectReference'));

/** @internal */
export const VOLUME_DATA_SOURCE_REF = checked(struct<VolumeDataSourceRef>({
  ...SOURCE, namespace: field(textOf('labelOrEmpty')),
}), obeying('TypedObjectReference'));
