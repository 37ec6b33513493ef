import * as kplus from 'cdk8s-plus-27';
import { flag, reference } from '../../codec/codec';
import { dnsSubdomain, envName, orEmpty } from '../../codec/formats';
import { at, needed, field } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';

/** Options of environment variables that come from an object. */
export interface EnvFromOptions {
  /**
   * What the name of each variable begins with, before its key: printable ASCII without `=`.
   *
   * @default - the keys are the names
   */
  readonly prefix?: string;

  /**
   * Whether the container starts without the variables when there is no such object.
   *
   * @default - no: the container waits for it
   */
  readonly optional?: boolean;
}

const prefix = field(orEmpty(envName));
const configMap = new Factory<EnvFromOptions & { configMap: kplus.IConfigMap }>('configMap', {}, ['configMap'], {
  configMap: needed(at('configMapRef.name', reference('ConfigMap', dnsSubdomain))),
  optional: at('configMapRef.optional', flag),
  prefix,
});
const secret = new Factory<EnvFromOptions & { secret: kplus.ISecret }>('secret', {}, ['secret'], {
  secret: needed(at('secretRef.name', reference('Secret', dnsSubdomain))),
  optional: at('secretRef.optional', flag),
  prefix,
});

/**
 * An object of which every key becomes an environment variable.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/
 */
export class EnvFrom {
  /**
   * The keys of a ConfigMap.
   *
   * Throws when the prefix cannot begin a name.
   *
   * @param source the ConfigMap
   * @param options the prefix, and whether it can be missing
   */
  public static configMap(source: kplus.IConfigMap, options: EnvFromOptions = {}): EnvFrom {
    return new EnvFrom(configMap.encode('EnvFrom', { configMap: source }, options));
  }

  /**
   * The keys of a Secret.
   *
   * Throws when the prefix cannot begin a name.
   *
   * @param source the Secret
   * @param options the prefix, and whether it can be missing
   */
  public static secret(source: kplus.ISecret, options: EnvFromOptions = {}): EnvFrom {
    return new EnvFrom(secret.encode('EnvFrom', { secret: source }, options));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const ENV_FROM = vocabulary<EnvFrom>('EnvFrom', (v) => v instanceof EnvFrom, () => [configMap, secret]);
