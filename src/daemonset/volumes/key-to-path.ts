import { fileMode, filePath, nonEmpty, userId } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/**
 * A key of a ConfigMap or Secret, and the file that it becomes.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#configmap
 */
export interface KeyToPath {
  /** The key. */
  readonly key: string;

  /** The file: a path inside the volume, relative and without `..`. */
  readonly path: string;

  /**
   * The mode of the file, from 0 to 0777 (octal).
   *
   * @default - the default mode of the volume
   */
  readonly mode?: number;

  /**
   * The id of the user that owns the file. Since Kubernetes 1.37; an API server drops it unless the feature gate
   * `AtomicWriteVolumeUserFields` is on.
   *
   * @default - the default of the volume
   */
  readonly user?: number;
}

/** @internal */
export const KEY_TO_PATH = struct<KeyToPath>({
  key: needed(field(nonEmpty)), path: needed(field(filePath)), mode: field(fileMode), user: field(userId),
});
