import * as kplus from 'cdk8s-plus-27';
import { reported } from '../../../codec/bad-value';
import { Codec, checked, flag, inside, integer, list, map, namedReference, oneOf, reference } from '../../../codec/codec';
import { Expression, Program, call } from '../../../codec/expression';
import { amount, dnsLabel, dnsSubdomain, fileMode, hostPath, INT32, nonEmpty, numberOf, string, textOf } from '../../../codec/formats';
import { obeying } from '../../../codec/rules';
import { Source, SourceOptions } from '../../../codec/source';
import { Fields, at, needed, own } from '../../../codec/struct';
import { Way } from '../../../codec/vocabulary';
import { ImagePullPolicy } from '../../common/image-pull-policy';
import { AzureDiskCachingMode, AzureDiskKind } from '../azure-disk';
import { AzureDiskVolumeOptions, CinderVolumeOptions, PartitionedVolumeOptions, VsphereVolumeOptions } from '../cloud-volume-options';
import { DOWNWARD_API_FILE, DownwardApiFile } from '../downward-api-file';
import { EMPTY_DIR_MEDIUM } from '../empty-dir-medium';
import { HostPathType } from '../host-path-type';
import { FcVolumeOptions, FlexVolumeOptions, IscsiVolumeOptions } from '../network-volume-options';
import { PERSISTENT_VOLUME_CLAIM_TEMPLATE, PersistentVolumeClaimTemplate } from '../persistent-volume-claim-template';
import { PROJECTED_SOURCE, ProjectedSource } from '../projected-source';
import { KEY_FILES } from '../projected-source-options';
import {
  CsiVolumeOptions, EmptyDirVolumeOptions, FileSystemVolumeOptions, HostPathVolumeOptions, ImageVolumeOptions, KeyFilesVolumeOptions,
  ProjectedVolumeOptions, ReadOnlyVolumeOptions,
} from '../volume-options';

/** A kind of volume: a static factory of `Volume` whose first parameter is the volume's name. */
class VolumeKind<T extends object> implements Way {
  private readonly source: Source<T>;

  constructor(private readonly factory: string, positional: (keyof T & string)[], fields: Fields<T>, options: SourceOptions = {}) {
    this.source = new Source<T>(factory, positional, fields, options);
  }

  /** The JSON of a volume. Throws an error that names the factory, the parameter and its value. */
  public encode(name: string, parameters: { [K in keyof T]?: T[K] }, options?: { [K in keyof T]?: T[K] }): any {
    return {
      name: reported(`Volume.${this.factory}:`, () => inside('name', () => dnsLabel.encode(name))),
      ...this.source.encode('Volume', parameters, options),
    };
  }

  /** Whether a volume is of this kind. */
  public takes(json: any): boolean {
    return this.source.takes(json);
  }

  public express(className: string, { name, ...source }: any, program: Program): Expression {
    const args = this.source.args(source, program);
    return call(`${program.use(className)}.${this.factory}`, inside('name', () => dnsLabel.express(name, program)), ...args);
  }
}

const READ_ONLY: Fields<ReadOnlyVolumeOptions> = { readOnly: own(flag) };
const FILE_SYSTEM: Fields<FileSystemVolumeOptions> = { fsType: own(string), ...READ_ONLY };
const PARTITIONED: Fields<PartitionedVolumeOptions> = { partition: own(numberOf('byte')), ...FILE_SYSTEM };
const PROJECTED: Fields<ProjectedVolumeOptions> = { defaultMode: own(fileMode) };

const configMapName = checked(reference('ConfigMap') as Codec<kplus.IConfigMap>, nonEmpty.encode);
const secretName = checked(reference('Secret') as Codec<kplus.ISecret>, nonEmpty.encode);
const secretRef = namedReference('Secret') as Codec<kplus.ISecret>;
const requiredSecretRef = checked(secretRef, ({ name }) => nonEmpty.encode(name));
const csiSecretRef = checked(secretRef, ({ name }) => dnsSubdomain.encode(name));
const claimName = checked(reference('PersistentVolumeClaim') as Codec<kplus.IPersistentVolumeClaim>, nonEmpty.encode);


export const HOST_PATH = new VolumeKind<HostPathVolumeOptions & { path: string }>('hostPath', ['path'], {
  path: needed(own(hostPath)), type: own(oneOf('HostPathType', HostPathType)),
});
export const EMPTY_DIR = new VolumeKind<EmptyDirVolumeOptions>('emptyDir', [], {
  medium: own(EMPTY_DIR_MEDIUM), sizeLimit: own(amount),
});
export const CONFIG_MAP = new VolumeKind<KeyFilesVolumeOptions & { configMap: kplus.IConfigMap }>('configMap', ['configMap'], {
  configMap: needed(at('name', configMapName)), ...KEY_FILES, ...PROJECTED,
});
export const SECRET = new VolumeKind<KeyFilesVolumeOptions & { secret: kplus.ISecret }>('secret', ['secret'], {
  secret: needed(at('secretName', secretName)), ...KEY_FILES, ...PROJECTED,
});
export const PROJECTED_SOURCES = new VolumeKind<ProjectedVolumeOptions & { sources: ProjectedSource[] }>('projected', ['sources'], {
  sources: needed(own(list(PROJECTED_SOURCE))), ...PROJECTED,
}, { implied: { sources: [] }, check: obeying('ProjectedVolumeSource') });
export const DOWNWARD_API = new VolumeKind<ProjectedVolumeOptions & { items: DownwardApiFile[] }>('downwardApi', ['items'], {
  items: needed(own(list(DOWNWARD_API_FILE))), ...PROJECTED,
}, { key: 'downwardAPI', implied: { items: [] } });
export const PERSISTENT_VOLUME_CLAIM = new VolumeKind<ReadOnlyVolumeOptions & { claim: kplus.IPersistentVolumeClaim }>(
  'persistentVolumeClaim', ['claim'], { claim: needed(at('claimName', claimName)), ...READ_ONLY },
);
export const EPHEMERAL = new VolumeKind<{ template: PersistentVolumeClaimTemplate }>('ephemeral', ['template'], {
  template: needed(at('volumeClaimTemplate', PERSISTENT_VOLUME_CLAIM_TEMPLATE)),
});
export const IMAGE = new VolumeKind<ImageVolumeOptions & { reference: string }>('image', ['reference'], {
  reference: needed(own(string)), pullPolicy: own(oneOf('ImagePullPolicy', ImagePullPolicy)),
}, { implied: { reference: '' } });
export const CSI = new VolumeKind<CsiVolumeOptions & { driver: string }>('csi', ['driver'], {
  driver: needed(own(textOf('csiDriver'))), nodePublishSecretRef: own(csiSecretRef), volumeAttributes: own(map(string, string)), ...FILE_SYSTEM,
});

export const NFS = new VolumeKind<ReadOnlyVolumeOptions & { server: string; path: string }>('nfs', ['server', 'path'], {
  server: needed(own(nonEmpty)), path: needed(own(textOf('exportedPath'))), ...READ_ONLY,
});
export const ISCSI = new VolumeKind<IscsiVolumeOptions & { targetPortal: string; iqn: string; lun: number }>('iscsi', ['targetPortal', 'iqn', 'lun'], {
  targetPortal: needed(own(nonEmpty)),
  iqn: needed(own(textOf('iscsiName'))),
  lun: needed(own(numberOf('byte'))),
  portals: own(list(string)),
  iscsiInterface: own(string),
  initiatorName: own(textOf('iscsiName')),
  chapAuthDiscovery: own(flag),
  chapAuthSession: own(flag),
  secretRef: own(secretRef),
  ...FILE_SYSTEM,
}, { implied: { lun: 0 }, check: obeying('ISCSIVolumeSource') });
export const FC = new VolumeKind<FcVolumeOptions>('fc', [], {
  targetWwns: at('targetWWNs', list(string)), lun: own(integer(-INT32 - 1, INT32)), wwids: own(list(string)), ...FILE_SYSTEM,
}, { check: obeying('FCVolumeSource') });
export const FLEX_VOLUME = new VolumeKind<FlexVolumeOptions & { driver: string }>('flexVolume', ['driver'], {
  driver: needed(own(nonEmpty)), options: own(map(textOf('flexOption'), string)), secretRef: own(secretRef), ...FILE_SYSTEM,
});

export const AWS_ELASTIC_BLOCK_STORE = new VolumeKind<PartitionedVolumeOptions & { volumeId: string }>('awsElasticBlockStore', ['volumeId'], {
  volumeId: needed(at('volumeID', nonEmpty)), ...PARTITIONED,
});
export const AZURE_DISK = new VolumeKind<AzureDiskVolumeOptions & { diskName: string; diskUri: string }>('azureDisk', ['diskName', 'diskUri'], {
  diskName: needed(own(nonEmpty)),
  diskUri: needed(at('diskURI', nonEmpty)),
  cachingMode: own(oneOf('AzureDiskCachingMode', AzureDiskCachingMode)),
  kind: own(oneOf('AzureDiskKind', AzureDiskKind)),
  ...FILE_SYSTEM,
}, { check: obeying('AzureDiskVolumeSource') });
export const AZURE_FILE = new VolumeKind<ReadOnlyVolumeOptions & { secret: kplus.ISecret; shareName: string }>('azureFile', ['secret', 'shareName'], {
  secret: needed(at('secretName', secretName)), shareName: needed(own(nonEmpty)), ...READ_ONLY,
});
export const CINDER = new VolumeKind<CinderVolumeOptions & { volumeId: string }>('cinder', ['volumeId'], {
  volumeId: needed(at('volumeID', nonEmpty)), secretRef: own(requiredSecretRef), ...FILE_SYSTEM,
});
export const GCE_PERSISTENT_DISK = new VolumeKind<PartitionedVolumeOptions & { pdName: string }>('gcePersistentDisk', ['pdName'], {
  pdName: needed(own(nonEmpty)), ...PARTITIONED,
});
export const PORTWORX_VOLUME = new VolumeKind<FileSystemVolumeOptions & { volumeId: string }>('portworxVolume', ['volumeId'], {
  volumeId: needed(at('volumeID', nonEmpty)), ...FILE_SYSTEM,
});
export const VSPHERE_VOLUME = new VolumeKind<VsphereVolumeOptions & { volumePath: string }>('vsphereVolume', ['volumePath'], {
  volumePath: needed(own(nonEmpty)), fsType: own(string), storagePolicyName: own(string), storagePolicyId: at('storagePolicyID', string),
});
