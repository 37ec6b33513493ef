import { fileMode, filePath, nonEmpty, quantity, textOf, userId } from '../../codec/formats';
import { requireRules } from '../../codec/rules';
import { at, needed, field } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';
import { FILE_FIELDS } from '../../manifest/field-paths';
import { fieldRef } from '../common/downward';

/** Options of a file that holds a field of the pod. */
export interface DownwardApiFieldOptions {
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

/** Options of a file that holds a resource of a container. */
export interface DownwardApiResourceOptions {
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

  /**
   * The unit of the value: `1m` or `1` for processor time, `1`, `1k` … `1E`, `1Ki` … `1Ei` for other resources. It is
   * rounded up to whole units.
   *
   * @default - Kubernetes decides: 1
   */
  readonly divisor?: string;
}

const podField = new Factory<DownwardApiFieldOptions & { path: string; fieldPath: string }>('field', {}, ['path', 'fieldPath'], {
  path: needed(field(filePath)),
  fieldPath: needed(at('fieldRef', fieldRef(FILE_FIELDS))),
  mode: field(fileMode),
  user: field(userId),
});
const resource = new Factory<DownwardApiResourceOptions & { path: string; containerName: string; resource: string }>(
  'resource', {}, ['path', 'containerName', 'resource'], {
    path: needed(field(filePath)),
    containerName: needed(at('resourceFieldRef.containerName', nonEmpty)),
    resource: needed(at('resourceFieldRef.resource', textOf('readableResource'))),
    divisor: at('resourceFieldRef.divisor', quantity),
    mode: field(fileMode),
    user: field(userId),
  }, (json) => requireRules('ResourceFieldSelector', json.resourceFieldRef),
);

/**
 * A file that tells a container about its own pod.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
 */
export class DownwardApiFile {
  /**
   * A file with a field of the pod. It follows changes of labels and annotations.
   *
   * Throws on a path that leaves the volume, and on a field that files cannot hold.
   *
   * @param path the file: a path inside the volume, relative and without `..`
   * @param fieldPath `metadata.name`, `metadata.namespace`, `metadata.uid`, `metadata.labels`, `metadata.annotations`, or one
   * label or annotation as in `metadata.labels['app']`
   * @param options its mode
   */
  public static field(path: string, fieldPath: string, options: DownwardApiFieldOptions = {}): DownwardApiFile {
    return new DownwardApiFile(podField.encode('DownwardApiFile', { path, fieldPath }, options));
  }

  /**
   * A file with a request or limit of a container.
   *
   * Throws on a path that leaves the volume, and on a resource that files cannot hold.
   *
   * @param path the file: a path inside the volume, relative and without `..`
   * @param containerName the name of the container
   * @param containerResource `limits` or `requests`, with `cpu`, `memory`, `ephemeral-storage` or `hugepages-<size>`, as in `limits.memory`
   * @param options its unit and mode
   */
  public static resource(path: string, containerName: string, containerResource: string, options: DownwardApiResourceOptions = {}): DownwardApiFile {
    return new DownwardApiFile(resource.encode('DownwardApiFile', { path, containerName, resource: containerResource }, options));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const DOWNWARD_API_FILE = vocabulary<DownwardApiFile>('DownwardApiFile', (v) => v instanceof DownwardApiFile, () => [podField, resource]);
