import { PersistentVolumeAccessMode } from './persistent-volume-access-mode';
import { PersistentVolumeMode } from './persistent-volume-mode';
import { VOLUME_DATA_SOURCE, VOLUME_DATA_SOURCE_REF, VolumeDataSource, VolumeDataSourceRef } from './volume-data-source';
import { checked, map, oneOf, someOf } from '../../codec/codec';
import { annotations, labels, quantity, string, textOf } from '../../codec/formats';
import { requireRules } from '../../codec/rules';
import { at, needed, struct } from '../../codec/struct';
import { LABEL_SELECTOR, LabelSelector } from '../common/label-selector';

/**
 * The PersistentVolumeClaim that each pod gets for an ephemeral volume. It goes when the pod goes.
 *
 * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * How the volume can be mounted: at least one way.
   *
   * `READ_WRITE_ONCE_POD` excludes the others.
   */
  readonly accessModes: PersistentVolumeAccessMode[];

  /** The size of the volume at least: `{ storage: '10Gi' }`. */
  readonly requests: { [resource: string]: string };

  /**
   * The size of the volume at most: `{ storage: '20Gi' }`.
   *
   * @default - no limit
   */
  readonly limits?: { [resource: string]: string };

  /**
   * The StorageClass, by its name; empty for a volume without one.
   *
   * @default - the default StorageClass of the cluster
   */
  readonly storageClassName?: string;

  /**
   * The VolumeAttributesClass, by its name. Since Kubernetes 1.34.
   *
   * @default - none
   */
  readonly volumeAttributesClassName?: string;

  /**
   * Whether the volume is a directory or a block device.
   *
   * @default - Kubernetes decides: a directory
   */
  readonly volumeMode?: PersistentVolumeMode;

  /**
   * The PersistentVolume, by its name. The pods of a DaemonSet would share it.
   *
   * @default - one that fits
   */
  readonly volumeName?: string;

  /**
   * The labels of the PersistentVolumes that fit.
   *
   * @default - any labels
   */
  readonly selector?: LabelSelector;

  /**
   * From what a new volume is filled: a VolumeSnapshot or a PersistentVolumeClaim.
   *
   * @default - it is empty
   */
  readonly dataSource?: VolumeDataSource;

  /**
   * From what a new volume is filled: any object for which the cluster has a volume populator.
   *
   * @default - it is empty
   */
  readonly dataSourceRef?: VolumeDataSourceRef;

  /**
   * Labels of the claims.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the claims.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

const accessModes = someOf(oneOf('PersistentVolumeAccessMode', PersistentVolumeAccessMode));
const requests = map(string, quantity);

/** @internal */
export const PERSISTENT_VOLUME_CLAIM_TEMPLATE = checked(struct<PersistentVolumeClaimTemplate>({
  labels: at('metadata.labels', labels),
  annotations: at('metadata.annotations', annotations),
  accessModes: needed(at('spec.accessModes', accessModes)),
  requests: needed(at('spec.resources.requests', requests)),
  limits: at('spec.resources.limits', map(string, quantity)),
  storageClassName: at('spec.storageClassName', textOf('subdomainOrEmpty')),
  volumeAttributesClassName: at('spec.volumeAttributesClassName', textOf('subdomainOrEmpty')),
  volumeMode: at('spec.volumeMode', oneOf('PersistentVolumeMode', PersistentVolumeMode)),
  volumeName: at('spec.volumeName', string),
  selector: at('spec.selector', LABEL_SELECTOR),
  dataSource: at('spec.dataSource', VOLUME_DATA_SOURCE),
  dataSourceRef: at('spec.dataSourceRef', VOLUME_DATA_SOURCE_REF),
}), ({ metadata: _, spec }) => {
  requireRules('PersistentVolumeClaimTemplate', { spec });
  requireRules('PersistentVolumeClaimSpec', spec);
  requireRules('VolumeResourceRequirements', spec.resources);
});
