import { textOf } from '../../codec/formats';
import { needed, field } from '../../codec/struct';
import { Factory, Preset, vocabulary } from '../../codec/vocabulary';

const localhost = new Factory<{ localhostProfile: string }>('localhost', { type: 'Localhost' }, ['localhostProfile'], {
  localhostProfile: needed(field(textOf('appArmorProfile'))),
});

/**
 * The AppArmor profile that confines a container. Since Kubernetes 1.30.
 *
 * @see https://kubernetes.io/docs/tutorials/security/apparmor/
 */
export class AppArmorProfile {
  /** The container runtime's own profile. */
  public static readonly RUNTIME_DEFAULT = new AppArmorProfile({ type: 'RuntimeDefault' });

  /** No profile. */
  public static readonly UNCONFINED = new AppArmorProfile({ type: 'Unconfined' });

  /**
   * A profile that is loaded on the node.
   *
   * Throws when the name is empty, too long, or has space around it.
   *
   * @param localhostProfile the name of the profile
   */
  public static localhost(localhostProfile: string): AppArmorProfile {
    return new AppArmorProfile(localhost.encode('AppArmorProfile', { localhostProfile }));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const APP_ARMOR_PROFILE = vocabulary<AppArmorProfile>('AppArmorProfile', (v) => v instanceof AppArmorProfile, () => [
  new Preset('RUNTIME_DEFAULT', () => AppArmorProfile.RUNTIME_DEFAULT),
  new Preset('UNCONFINED', () => AppArmorProfile.UNCONFINED),
  localhost,
]);
