import * as kplus from 'cdk8s-plus-27';
import { EnvValue } from '../daemonset/env-value';

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

/**
 * Who logs in where logs go. They come from a Secret through environment variables, and never stand in a ConfigMap.
 */
export class LogCredentials {
  /**
   * A user name and a password.
   *
   * @param secret the Secret that has them
   * @param options their keys
   */
  public static basic(secret: kplus.ISecret, options: BasicCredentialsOptions = {}): LogCredentials {
    return new LogCredentials(
      EnvValue.fromSecret(secret, options.usernameKey ?? 'username'),
      EnvValue.fromSecret(secret, options.passwordKey ?? 'password'),
    );
  }

  /**
   * A token that is sent as `Authorization: Bearer …`.
   *
   * @param secret the Secret that has it
   * @param key its key
   */
  public static bearerToken(secret: kplus.ISecret, key: string = 'token'): LogCredentials {
    return new LogCredentials(undefined, undefined, EnvValue.fromSecret(secret, key));
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
