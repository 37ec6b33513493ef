import * as kplus from 'cdk8s-plus-27';
import { BadValue, shown } from '../../codec/bad-value';
import { Codec, flag, reference } from '../../codec/codec';
import { dataKey, dnsSubdomain, envName, quantity, string, textOf } from '../../codec/formats';
import { requireRules } from '../../codec/rules';
import { at, needed, field } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';
import { ENV_FIELDS } from '../../manifest/field-paths';
import { fieldRef } from '../common/downward';
import { Volume, VOLUME } from '../volumes/volume';
import { expressVolume } from '../volumes/volume-codecs';

/** Options of a value that is a request or limit of a container. */
export interface EnvValueFromResourceOptions {
  /**
   * The container whose request or limit it is.
   *
   * @default - the container that has the variable
   */
  readonly containerName?: string;

  /**
   * The unit of the value: `1m` or `1` for processor time, `1`, `1k` … `1E`, `1Ki` … `1Ei` for other resources. It is
   * rounded up to whole units.
   *
   * @default - Kubernetes decides: 1
   */
  readonly divisor?: string;
}

/** Options of a value that stands elsewhere under a key. */
export interface EnvValueFromKeyOptions {
  /**
   * Whether the container starts without the variable when there is no such key.
   *
   * @default - no: the container waits for it
   */
  readonly optional?: boolean;
}

const emptyDir: Codec<Volume> = {
  encode: (volume) => nameOfEmptyDir(VOLUME.encode(volume)),
  express: (name, program) => {
    const expression = expressVolume(name, program);
    nameOfEmptyDir(program.volume(name).json);
    return expression;
  },
};

function nameOfEmptyDir({ name, emptyDir: source }: any): string {
  if (source === undefined) {
    throw new BadValue(`${shown(name)} is no emptyDir, write one that an init container fills`);
  }
  return name;
}

const of = new Factory<{ value: string }>('of', {}, ['value'], { value: needed(field(string)) });
const fromField = new Factory<{ fieldPath: string }>('fromField', {}, ['fieldPath'], { fieldPath: needed(at('valueFrom.fieldRef', fieldRef(ENV_FIELDS))) });
const fromResource = new Factory<EnvValueFromResourceOptions & { resource: string }>('fromResource', {}, ['resource'], {
  resource: needed(at('valueFrom.resourceFieldRef.resource', textOf('readableResource'))),
  containerName: at('valueFrom.resourceFieldRef.containerName', string),
  divisor: at('valueFrom.resourceFieldRef.divisor', quantity),
}, (json) => requireRules('ResourceFieldSelector', json.valueFrom.resourceFieldRef));
const fromConfigMap = new Factory<EnvValueFromKeyOptions & { configMap: kplus.IConfigMap; key: string }>('fromConfigMap', {}, ['configMap', 'key'], {
  configMap: needed(at('valueFrom.configMapKeyRef.name', reference('ConfigMap', dnsSubdomain))),
  key: needed(at('valueFrom.configMapKeyRef.key', dataKey)),
  optional: at('valueFrom.configMapKeyRef.optional', flag),
});
const fromSecret = new Factory<EnvValueFromKeyOptions & { secret: kplus.ISecret; key: string }>('fromSecret', {}, ['secret', 'key'], {
  secret: needed(at('valueFrom.secretKeyRef.name', reference('Secret', dnsSubdomain))),
  key: needed(at('valueFrom.secretKeyRef.key', dataKey)),
  optional: at('valueFrom.secretKeyRef.optional', flag),
});
const fromFile = new Factory<EnvValueFromKeyOptions & { volume: Volume; path: string; key: string }>('fromFile', {}, ['volume', 'path', 'key'], {
  volume: needed(at('valueFrom.fileKeyRef.volumeName', emptyDir)),
  path: needed(at('valueFrom.fileKeyRef.path', textOf('envFilePath'))),
  key: needed(at('valueFrom.fileKeyRef.key', envName)),
  optional: at('valueFrom.fileKeyRef.optional', flag),
});

/**
 * The value of an environment variable, or where it comes from.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export class EnvValue {
  /**
   * A text. `$(NAME)` in it stands for a variable before it.
   *
   * @param value the text
   */
  public static of(value: string): EnvValue {
    return new EnvValue(of.encode('EnvValue', { value }));
  }

  /**
   * A field of the pod.
   *
   * Throws on a field that Kubernetes does not give to containers.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
   * @param fieldPath `metadata.name`, `metadata.namespace`, `metadata.uid`, `spec.nodeName`, `spec.serviceAccountName`,
   * `status.hostIP`, `status.podIP`, `status.podIPs`, `status.hostIPs` (since Kubernetes 1.29), or a single label or
   * annotation such as `metadata.labels['app.kubernetes.io/version']`
   */
  public static fromField(fieldPath: string): EnvValue {
    return new EnvValue(fromField.encode('EnvValue', { fieldPath }));
  }

  /**
   * A request or limit of a container.
   *
   * Throws on a resource or divisor that Kubernetes does not know here.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
   * @param resource `requests.` or `limits.`, followed by `cpu`, `memory`, `ephemeral-storage` or `hugepages-<size>`
   * @param options whose, and in which unit
   */
  public static fromResource(resource: string, options: EnvValueFromResourceOptions = {}): EnvValue {
    return new EnvValue(fromResource.encode('EnvValue', { resource }, options));
  }

  /**
   * What a ConfigMap has under a key.
   *
   * Throws when the key is none.
   *
   * @param configMap the ConfigMap
   * @param key the key
   * @param options whether it can be missing
   */
  public static fromConfigMap(configMap: kplus.IConfigMap, key: string, options: EnvValueFromKeyOptions = {}): EnvValue {
    return new EnvValue(fromConfigMap.encode('EnvValue', { configMap, key }, options));
  }

  /**
   * What a Secret has under a key.
   *
   * Throws when the key is none.
   *
   * @param secret the Secret
   * @param key the key
   * @param options whether it can be missing
   */
  public static fromSecret(secret: kplus.ISecret, key: string, options: EnvValueFromKeyOptions = {}): EnvValue {
    return new EnvValue(fromSecret.encode('EnvValue', { secret, key }, options));
  }

  /**
   * What a file of variables, written by an init container, has under a key. Since Kubernetes 1.35.
   *
   * Throws when the volume is no emptyDir, the path goes upwards, or the key is no name of a variable.
   *
   * @param volume the volume with the file, an emptyDir; it comes along and need not be mounted
   * @param path the path of the file in the volume
   * @param key the name of the variable in the file
   * @param options whether it can be missing
   */
  public static fromFile(volume: Volume, path: string, key: string, options: EnvValueFromKeyOptions = {}): EnvValue {
    return new EnvValue(fromFile.encode('EnvValue', { volume, path, key }, options), [volume]);
  }

  /** @internal */
  public readonly _json: any;

  /**
   * The volumes that the value brings along.
   *
   * @internal
   */
  public readonly _volumes: Volume[];

  private constructor(json: any, volumes: Volume[] = []) {
    this._json = json;
    this._volumes = volumes;
  }
}

/** @internal */
export const ENV_VALUE = vocabulary<EnvValue>('EnvValue', (v) => v instanceof EnvValue, () => [
  of, fromField, fromResource, fromConfigMap, fromSecret, fromFile,
]);
