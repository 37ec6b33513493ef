import * as kplus from 'cdk8s-plus-27';
import { reference } from '../../codec/codec';
import { dataKey, dnsSubdomain } from '../../codec/formats';
import { needed, field } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';
import { EnvValue } from '../../daemonset/container/env-value';

/** The keys of a user name and a password in a Secret. */
export interface BasicCredentialsOptions {
  /**
   * The key of the user name.
   *
   * @default 'username'
   */
  readonly usernameKey?: string;

  /**
   * The key of the password.
   *
   * @default 'password'
   */
  readonly passwordKey?: string;
}

const secretField = needed(field(reference('Secret', dnsSubdomain)));
const basic = new Factory<BasicCredentialsOptions & { secret: kplus.ISecret }>('basic', {}, ['secret'], {
  secret: secretField, usernameKey: field(dataKey), passwordKey: field(dataKey),
});
const bearerToken = new Factory<{ secret: kplus.ISecret; key: string }>('bearerToken', {}, ['secret', 'key'], {
  secret: secretField, key: needed(field(dataKey)),
});

/**
 * Who logs in where logs go. They come from a Secret through environment variables, and never stand in a ConfigMap.
 */
export class LogCredentials {
  /**
   * A user name and a password.
   *
   * Throws when a key is none.
   *
   * @param secret the Secret that has them
   * @param options their keys
   */
  public static basic(secret: kplus.ISecret, options: BasicCredentialsOptions = {}): LogCredentials {
    basic.encode('LogCredentials', { secret }, options);
    return new LogCredentials(
      EnvValue.fromSecret(secret, options?.usernameKey ?? 'username'),
      EnvValue.fromSecret(secret, options?.passwordKey ?? 'password'),
    );
  }

  /**
   * A token that is sent as `Authorization: Bearer …`.
   *
   * Throws when the key is none.
   *
   * @param secret the Secret that has it
   * @param key its key
   */
  public static bearerToken(secret: kplus.ISecret, key: string = 'token'): LogCredentials {
    const given = key ?? 'token';
    bearerToken.encode('LogCredentials', { secret, key: given });
    return new LogCredentials(undefined, undefined, EnvValue.fromSecret(secret, given));
  }

  private constructor(
    /** The user name. */
    public readonly username?: EnvValue,
    /** The password. */
    public readonly password?: EnvValue,
    /** The bearer token. */
    public readonly token?: EnvValue,
  ) {}
}

/** @internal */
export const LOG_CREDENTIALS = vocabulary<LogCredentials>('LogCredentials', (v) => v instanceof LogCredentials, () => []);
