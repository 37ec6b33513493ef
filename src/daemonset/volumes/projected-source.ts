import * as kplus from 'cdk8s-plus-27';
import { DOWNWARD_API_FILE, DownwardApiFile } from './downward-api-file';
import { PodCertificateKeyType } from './pod-certificate-key-type';
import {
  ClusterTrustBundleOptions, KEY_FILES, KeyFilesOptions, PodCertificateOptions, ServiceAccountTokenOptions, SignerTrustBundlesOptions,
} from './projected-source-options';
import { Codec, checked, flag, list, map, oneOf, reference } from '../../codec/codec';
import { filePath, nonEmpty, numberOf, string, textOf, userId } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { Source } from '../../codec/source';
import { at, needed, field } from '../../codec/struct';
import { vocabulary } from '../../codec/vocabulary';
import { LABEL_SELECTOR } from '../common/label-selector';

const secret = new Source<KeyFilesOptions & { secret: kplus.ISecret }>('secret', ['secret'], {
  secret: needed(at('name', checked(reference('Secret') as Codec<kplus.ISecret>, nonEmpty.encode))), ...KEY_FILES,
});
const configMap = new Source<KeyFilesOptions & { configMap: kplus.IConfigMap }>('configMap', ['configMap'], {
  configMap: needed(at('name', checked(reference('ConfigMap') as Codec<kplus.IConfigMap>, nonEmpty.encode))), ...KEY_FILES,
});
const downwardApi = new Source<{ items: DownwardApiFile[] }>('downwardApi', ['items'], {
  items: needed(field(list(DOWNWARD_API_FILE))),
}, { key: 'downwardAPI', implied: { items: [] } });
const serviceAccountToken = new Source<ServiceAccountTokenOptions & { path: string }>('serviceAccountToken', ['path'], {
  path: needed(field(filePath)), audience: field(string), expirationSeconds: field(numberOf('tokenSeconds')), user: field(userId),
});
const clusterTrustBundle = new Source<ClusterTrustBundleOptions & { name: string; path: string }>('clusterTrustBundle', ['name', 'path'], {
  name: needed(field(textOf('trustBundleName'))), path: needed(field(filePath)), optional: field(flag), user: field(userId),
});
const signerTrustBundles = new Source<SignerTrustBundlesOptions & { signerName: string; path: string }>('signerTrustBundles', ['signerName', 'path'], {
  signerName: needed(field(textOf('signerName'))), path: needed(field(filePath)), labelSelector: field(LABEL_SELECTOR), optional: field(flag), user: field(userId),
}, { key: 'clusterTrustBundle' });
const podCertificate = new Source<PodCertificateOptions & { signerName: string; keyType: PodCertificateKeyType }>(
  'podCertificate', ['signerName', 'keyType'], {
    signerName: needed(field(textOf('signerName'))),
    keyType: needed(field(oneOf('PodCertificateKeyType', PodCertificateKeyType))),
    credentialBundlePath: field(filePath),
    keyPath: field(filePath),
    certificateChainPath: field(filePath),
    maxExpirationSeconds: field(numberOf('certificateSeconds')),
    userAnnotations: field(map(textOf('prefixedKey'), string)),
    user: field(userId),
  }, { check: obeying('PodCertificateProjection') },
);

/**
 * One of the things that a projected volume brings together in one directory.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export class ProjectedSource {
  /**
   * The keys of a ConfigMap.
   *
   * Throws on a path that leaves the volume.
   *
   * @param source the ConfigMap
   * @param options which keys
   */
  public static configMap(source: kplus.IConfigMap, options: KeyFilesOptions = {}): ProjectedSource {
    return new ProjectedSource(configMap.encode('ProjectedSource', { configMap: source }, options));
  }

  /**
   * The keys of a Secret.
   *
   * Throws on a path that leaves the volume.
   *
   * @param source the Secret
   * @param options which keys
   */
  public static secret(source: kplus.ISecret, options: KeyFilesOptions = {}): ProjectedSource {
    return new ProjectedSource(secret.encode('ProjectedSource', { secret: source }, options));
  }

  /**
   * Files about the pod.
   *
   * @param items the files
   */
  public static downwardApi(items: DownwardApiFile[]): ProjectedSource {
    return new ProjectedSource(downwardApi.encode('ProjectedSource', { items }));
  }

  /**
   * A token of the pod's ServiceAccount.
   *
   * Throws on a path that leaves the volume, and on a time of less than 600 seconds.
   *
   * @param path the file: a path inside the volume, relative and without `..`
   * @param options for whom, and for how long
   */
  public static serviceAccountToken(path: string, options: ServiceAccountTokenOptions = {}): ProjectedSource {
    return new ProjectedSource(serviceAccountToken.encode('ProjectedSource', { path }, options));
  }

  /**
   * A ClusterTrustBundle, by its name.
   *
   * An API server drops it unless its feature gate `ClusterTrustBundleProjection` is on.
   *
   * Throws when the name is none, and on a path that leaves the volume.
   *
   * @param name the name of the bundle
   * @param path the file with the certificates: a path inside the volume, relative and without `..`
   * @param options whether it can be missing
   */
  public static clusterTrustBundle(name: string, path: string, options: ClusterTrustBundleOptions = {}): ProjectedSource {
    return new ProjectedSource(clusterTrustBundle.encode('ProjectedSource', { name, path }, options));
  }

  /**
   * The ClusterTrustBundles of a signer, all in one file.
   *
   * An API server drops them unless its feature gate `ClusterTrustBundleProjection` is on.
   *
   * Throws when the name is none of a signer, and on a path that leaves the volume.
   *
   * @param signerName the signer, such as `example.com/node-agent`
   * @param path the file with the certificates: a path inside the volume, relative and without `..`
   * @param options which bundles
   */
  public static signerTrustBundles(signerName: string, path: string, options: SignerTrustBundlesOptions = {}): ProjectedSource {
    return new ProjectedSource(signerTrustBundles.encode('ProjectedSource', { signerName, path }, options));
  }

  /**
   * A private key that never leaves the node, and a certificate for it.
   *
   * An API server drops it unless its feature gate `PodCertificateRequest` (known since Kubernetes 1.34) is on.
   *
   * Throws when the name is none of a signer, no file is asked for, two are the same, or a path leaves the volume.
   *
   * @param signerName the signer, such as `example.com/node-agent`
   * @param keyType the kind of key
   * @param options the files
   */
  public static podCertificate(signerName: string, keyType: PodCertificateKeyType, options: PodCertificateOptions): ProjectedSource {
    return new ProjectedSource(podCertificate.encode('ProjectedSource', { signerName, keyType }, options));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const PROJECTED_SOURCE = vocabulary<ProjectedSource>('ProjectedSource', (v) => v instanceof ProjectedSource, () => [
  configMap, secret, downwardApi, serviceAccountToken, clusterTrustBundle, signerTrustBundles, podCertificate,
]);
