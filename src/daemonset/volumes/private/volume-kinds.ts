import * as kplus from 'cdk8s-plus-27';
import { reported } from '../../../codec/bad-value';
import { Codec, checked, flag, inside, integer, list, map, namedReference, oneOf, reference } from '../../../codec/codec';
import { Expression, Program, call } from '../../../codec/expression';
import { amount, dnsLabel, dnsSubdomain, directoryMode, fileMode, hostPath, INT32, nonEmpty, numberOf, string, textOf, userId } from '../../../codec/formats';
import { obeying } from '../../../codec/rules';
import { Source, SourceOptions } from '../../../codec/source';
import { Fields, at, needed, field } from '../../../codec/struct';
import { Form } from '../../../codec/vocabulary';
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
class VolumeKind<T extends object> implements Form {
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

const READ_ONLY: Fields<ReadOnlyVolumeOptions> = { readOnly: field(flag) };
const FILE_SYSTEM: Fields<FileSystemVolumeOptions> = { fsType: field(string), ...READ_ONLY };
const PARTITIONED: Fields<PartitionedVolumeOptions> = { partition: field(numberOf('byte')), ...FILE_SYSTEM };
const PROJECTED: Fields<ProjectedVolumeOptions> = { defaultMode: field(fileMode), defaultUser: field(userId) };

const configMapName = checked(reference('ConfigMap') as Codec<kplus.IConfigMap>, nonEmpty.encode);
const secretName = checked(reference('Secret') as Codec<kplus.ISecret>, nonEmpty.encode);
const secretRef = namedReference('Secret') as Codec<kplus.ISecret>;
const requiredSecretRef = checked(secretRef, ({ name }) => nonEmpty.encode(name));
const csiSecretRef = checked(secretRef, ({ name }) => dnsSubdomain.encode(name));
const claimName = checked(reference('PersistentVolumeClaim') as Codec<kplus.IPersistentVolumeClaim>, nonEmpty.encode);


export const HOST_PATH = new VolumeKind<HostPathVolumeOptions & { path: string }>('hostPath', ['path'], {
  path: needed(field(hostPath)), type: field(oneOf('HostPathType', HostPathType)),
});
export const EMPTY_DIR = new VolumeKind<EmptyDirVolumeOptions>('emptyDir', [], {
  medium: field(EMPTY_DIR_MEDIUM), sizeLimit: field(amount), mode: field(directoryMode),
});
export const CONFIG_MAP = new VolumeKind<KeyFilesVolumeOptions & { configMap: kplus.IConfigMap }>('configMap', ['configMap'], {
  configMap: needed(at('name', configMapName)), ...KEY_FILES, ...PROJECTED,
});
export const SECRET = new VolumeKind<KeyFilesVolumeOptions & { secret: kplus.ISecret }>('secret', ['secret'], {
  secret: needed(at('secretName', secretName)), ...KEY_FILES, ...PROJECTED,
});
export const PROJECTED_SOURCES = new VolumeKind<ProjectedVolumeOptions & { sources: ProjectedSource[] }>('projected', ['sources'], {
  sources: needed(field(list(PROJECTED_SOURCE))), ...PROJECTED,
}, { implied: { sources: [] }, check: obeying('ProjectedVolumeSource') });
export const DOWNWARD_API = new VolumeKind<ProjectedVolumeOptions & { items: DownwardApiFile[] }>('downwardApi', ['items'], {
  items: needed(field(list(DOWNWARD_API_FILE))), ...PROJECTED,
}, { key: 'downwardAPI', implied: { items: [] } });
export const PERSISTENT_VOLUME_CLAIM = new VolumeKind<ReadOnlyVolumeOptions & { claim: kplus.IPersistentVolumeClaim }>(
  'persistentVolumeClaim', ['claim'], { claim: needed(at('claimName', claimName)), ...READ_ONLY },
);
export const EPHEMERAL = new VolumeKind<{ template: PersistentVolumeClaimTemplate }>('ephemeral', ['template'], {
  template: needed(at('volumeClaimTemplate', PERSISTENT_VOLUME_CLAIM_TEMPLATE)),
});
export const IMAGE = new VolumeKind<ImageVolumeOptions & { reference: string }>('image', ['reference'], {
  reference: needed(field(string)), pullPolicy: field(oneOf('ImagePullPolicy', ImagePullPolicy)),
}, { implied: { reference: '' } });
export const CSI = new VolumeKind<CsiVolumeOptions & { driver: string }>('csi', ['driver'], {
  driver: needed(field(textOf('csiDriver'))), nodePublishSecretRef: field(csiSecretRef), volumeAttributes: field(map(string, string)), ...FILE_SYSTEM,
});

export const NFS = new VolumeKind<ReadOnlyVolumeOptions & { server: string; path: string }>('nfs', ['server', 'path'], {
  server: needed(field(nonEmpty)), path: needed(field(textOf('exportedPath'))), ...READ_ONLY,
});
export const ISCSI = new VolumeKind<IscsiVolumeOptions & { targetPortal: string; iqn: string; lun: number }>('iscsi', ['targetPortal', 'iqn', 'lun'], {
  targetPortal: needed(field(nonEmpty)),
  iqn: needed(field(textOf('iscsiName'))),
  lun: needed(field(numberOf('byte'))),
  portals: field(list(string)),
  iscsiInterface: field(string),
  initiatorName: field(textOf('iscsiName')),
  chapAuthDiscovery: field(flag),
  chapAuthSession: field(flag),
  secretRef: field(secretRef),
  ...FILE_SYSTEM,
}, { implied: { lun: 0 }, check: obeying('ISCSIVolumeSource') });
export const FC = new VolumeKind<FcVolumeOptions>('fc', [], {
  targetWwns: at('targetWWNs', list(string)), lun: field(integer(-INT32 - 1, INT32)), wwids: field(list(string)), ...FILE_SYSTEM,
}, { check: obeying('FCVolumeSource') });
export const FLEX_VOLUME = new VolumeKind<FlexVolumeOptions & { driver: string }>('flexVolume', ['driver'], {
  driver: needed(field(nonEmpty)), options: field(map(textOf('flexOption'), string)), secretRef: field(secretRef), ...FILE_SYSTEM,
});

export const AWS_ELASTIC_BLOCK_STORE = new VolumeKind<PartitionedVolumeOptions & { volumeId: string }>('awsElasticBlockStore', ['volumeId'], {
  volumeId: needed(at('volumeID', nonEmpty)), ...PARTITIONED,
});
export const AZURE_DISK = new VolumeKind<AzureDiskVolumeOptions & { diskName: string; diskUri: string }>('azureDisk', ['diskName', 'diskUri'], {
  diskName: needed(field(nonEmpty)),
  diskUri: needed(at('diskURI', nonEmpty)),
  cachingMode: field(oneOf('AzureDiskCachingMode', AzureDiskCachingMode)),
  kind: field(oneOf('AzureDiskKind', AzureDiskKind)),
  ...FILE_SYSTEM,
}, { check: obeying('AzureDiskVolumeSource') });
export const AZURE_FILE = new VolumeKind<ReadOnlyVolumeOptions & { secret: kplus.ISecret; shareName: string }>('azureFile', ['secret', 'shareName'], {
  secret: needed(at('secretName', secretName)), shareName: needed(field(nonEmpty)), ...READ_ONLY,
});
export const CINDER = new VolumeKind<CinderVolumeOptions & { volumeId: string }>('cinder', ['volumeId'], {
  volumeId: needed(at('volumeID', nonEmpty)), secretRef: field(requiredSecretRef), ...FILE_SYSTEM,
});
export const GCE_PERSISTENT_DISK = new VolumeKind<PartitionedVolumeOptions & { pdName: string }>('gcePersistentDisk', ['pdName'], {
  pdName: needed(field(nonEmpty)), ...PARTITIONED,
});
export const PORTWORX_VOLUME = new VolumeKind<FileSystemVolumeOptions & { volumeId: string }>('portworxVolume', ['volumeId'], {
  volumeId: needed(at('volumeID', nonEmpty)), ...FILE_SYSTEM,
});
export const VSPHERE_VOLUME = new VolumeKind<VsphereVolumeOptions & { volumePath: string }>('vsphereVolume', ['volumePath'], {
  volumePath: needed(field(nonEmpty)), fsType: field(string), storagePolicyName: field(string), storagePolicyId: at('storagePolicyID', string),
});
