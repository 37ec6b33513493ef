import { KEY_TO_PATH, KeyToPath } from './key-to-path';
import { flag, list } from '../../codec/codec';
import { Fields, field } from '../../codec/struct';
import { LabelSelector } from '../common/label-selector';

/** Options of the files that come from a ConfigMap or Secret. */
export interface KeyFilesOptions {
  /**
   * The keys that become files, and which.
   *
   * @default - every key, as a file of its name
   */
  readonly items?: KeyToPath[];

  /**
   * Whether the pod starts without the ConfigMap or Secret, or without a key that is listed, when there is none.
   *
   * @default - no: the pod waits for it
   */
  readonly optional?: boolean;
}

/** Options of a token of the pod's ServiceAccount. */
export interface ServiceAccountTokenOptions {
  /**
   * For whom the token is.
   *
   * @default - the API server
   */
  readonly audience?: string;

  /**
   * How long the token is valid, in seconds: at least 600. The kubelet renews it in time.
   *
   * @default - Kubernetes decides: 3600
   */
  readonly expirationSeconds?: number;

  /**
   * The id of the user that owns the file. Since Kubernetes 1.37; an API server drops it unless the feature gate
   * `AtomicWriteVolumeUserFields` is on.
   *
   * @default - the default of the volume
   */
  readonly user?: number;
}

/** Options of a ClusterTrustBundle. */
export interface ClusterTrustBundleOptions {
  /**
   * Whether the pod starts without the bundle when there is none.
   *
   * @default - no: the pod waits for it
   */
  readonly optional?: boolean;

  /**
   * The id of the user that owns the file. Since Kubernetes 1.37; an API server drops it unless the feature gate
   * `AtomicWriteVolumeUserFields` is on.
   *
   * @default - the default of the volume
   */
  readonly user?: number;
}

/** Options of the ClusterTrustBundles of a signer. */
export interface SignerTrustBundlesOptions extends ClusterTrustBundleOptions {
  /**
   * The labels of the bundles; `{}` selects every bundle of the signer.
   *
   * @default - nothing is written, which Kubernetes takes as no bundle at all
   */
  readonly labelSelector?: LabelSelector;
}

/** Options of a certificate of the pod. At least one of the paths is needed, and they differ. */
export interface PodCertificateOptions {
  /**
   * The file with the private key and, after it, the certificate chain.
   *
   * @default - there is no such file
   */
  readonly credentialBundlePath?: string;

  /**
   * The file with the private key.
   *
   * @default - there is no such file
   */
  readonly keyPath?: string;

  /**
   * The file with the certificate chain.
   *
   * @default - there is no such file
   */
  readonly certificateChainPath?: string;

  /**
   * How long the certificate may be valid, in seconds: from 3600 to 7862400 (91 days).
   *
   * @default - Kubernetes decides: 86400 (one day)
   */
  readonly maxExpirationSeconds?: number;

  /**
   * What the pod tells the signer about itself; the keys have a prefix, as in `example.com/purpose`.
   *
   * @default - nothing
   */
  readonly userAnnotations?: { [key: string]: string };

  /**
   * The id of the user that owns the file. Since Kubernetes 1.37; an API server drops it unless the feature gate
   * `AtomicWriteVolumeUserFields` is on.
   *
   * @default - the default of the volume
   */
  readonly user?: number;
}

/** @internal */
export const KEY_FILES: Fields<KeyFilesOptions> = {
  items: field(list(KEY_TO_PATH)),
  optional: field(flag),
};
