import { EnvValue, ENV_VALUE } from './env-value';
import { Codec } from '../../codec/codec';
import { envName } from '../../codec/formats';
import { inline, needed, field, struct } from '../../codec/struct';

/**
 * An environment variable of a container.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export interface EnvVar {
  /**
   * The name: printable ASCII without `=`. Before Kubernetes 1.32 only letters, digits, `_`, `-` and `.`, not beginning
   * with a digit.
   */
  readonly name: string;

  /**
   * The value, or where it comes from.
   *
   * @default - nothing is written, which Kubernetes takes as the empty value
   */
  readonly value?: EnvValue;
}

const NAME = struct<{ name: string }>({ name: needed(field(envName)) });
const NAME_AND_VALUE = struct<EnvVar>({ name: needed(field(envName)), value: inline(ENV_VALUE) });

/** @internal */
export const ENV_VAR: Codec<EnvVar> = {
  encode: (variable) => NAME_AND_VALUE.encode(variable),
  express: (json, program) => ('value' in json || 'valueFrom' in json ? NAME_AND_VALUE : NAME).express(json, program),
};
