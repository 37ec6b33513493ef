import { descendingPath } from '../../codec/formats';
import { needed, field } from '../../codec/struct';
import { Factory, Preset, vocabulary } from '../../codec/vocabulary';

const localhost = new Factory<{ localhostProfile: string }>('localhost', { type: 'Localhost' }, ['localhostProfile'], {
  localhostProfile: needed(field(descendingPath)),
});

/**
 * Which system calls the processes of a container may make.
 *
 * @see https://kubernetes.io/docs/tutorials/security/seccomp/
 */
export class SeccompProfile {
  /** Those that the container runtime's own profile allows. */
  public static readonly RUNTIME_DEFAULT = new SeccompProfile({ type: 'RuntimeDefault' });

  /** All of them. */
  public static readonly UNCONFINED = new SeccompProfile({ type: 'Unconfined' });

  /**
   * Those that a profile on the node allows.
   *
   * Throws when the path is absolute or goes upwards.
   *
   * @param localhostProfile the path of the profile below the kubelet's seccomp directory
   */
  public static localhost(localhostProfile: string): SeccompProfile {
    return new SeccompProfile(localhost.encode('SeccompProfile', { localhostProfile }));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const SECCOMP_PROFILE = vocabulary<SeccompProfile>('SeccompProfile', (v) => v instanceof SeccompProfile, () => [
  new Preset('RUNTIME_DEFAULT', () => SeccompProfile.RUNTIME_DEFAULT),
  new Preset('UNCONFINED', () => SeccompProfile.UNCONFINED),
  localhost,
]);
