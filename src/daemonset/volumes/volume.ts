import { isDeepStrictEqual } from 'util';
import * as kplus from 'cdk8s-plus-27';
import { AzureDiskVolumeOptions, CinderVolumeOptions, PartitionedVolumeOptions, VsphereVolumeOptions } from './cloud-volume-options';
import { DownwardApiFile } from './downward-api-file';
import { FcVolumeOptions, FlexVolumeOptions, IscsiVolumeOptions } from './network-volume-options';
import { PersistentVolumeClaimTemplate } from './persistent-volume-claim-template';
import * as kinds from './private/volume-kinds';
import { ProjectedSource } from './projected-source';
import { VolumeDevice } from './volume-device';
import { VolumeMount } from './volume-mount';
import { VolumeMountOptions } from './volume-mount-options';
import {
  CsiVolumeOptions, EmptyDirVolumeOptions, FileSystemVolumeOptions, HostPathVolumeOptions, ImageVolumeOptions, KeyFilesVolumeOptions,
  ProjectedVolumeOptions, ReadOnlyVolumeOptions,
} from './volume-options';
import { BadValue, shown } from '../../codec/bad-value';
import { Codec, notOne } from '../../codec/codec';
import { Inexpressible } from '../../codec/expression';

/**
 * A volume of a DaemonSet's pods. Mounts bring their volume along; it need not be added to the DaemonSet.
 *
 * Each factory throws when the name is not a DNS label. Not here are the volume plugins that Kubernetes 1.36 no longer serves
 * (cephfs, rbd, glusterfs, quobyte, flocker, photonPersistentDisk, scaleIO, storageos, gitRepo): use a CSI driver.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class Volume {
  /**
   * A directory, file, socket or device of the node.
   *
   * `HostMount` has those that node agents need most, with their mounts.
   *
   * Throws when the path is empty or goes upwards.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   * @param name the name of the volume
   * @param path the path on the node
   * @param options what must be there
   */
  public static hostPath(name: string, path: string, options: HostPathVolumeOptions = {}): Volume {
    return new Volume(kinds.HOST_PATH.encode(name, { path }, options));
  }

  /**
   * An empty directory that lives as long as its pod.
   *
   * Throws when the size is not a quantity.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   * @param name the name of the volume
   * @param options where it is kept, and its size
   */
  public static emptyDir(name: string, options: EmptyDirVolumeOptions = {}): Volume {
    return new Volume(kinds.EMPTY_DIR.encode(name, {}, options));
  }

  /**
   * The keys of a ConfigMap as files.
   *
   * Throws on a path that leaves the volume, and on a mode above 0777.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#configmap
   * @param name the name of the volume
   * @param configMap the ConfigMap
   * @param options which keys, and the mode of the files
   */
  public static configMap(name: string, configMap: kplus.IConfigMap, options: KeyFilesVolumeOptions = {}): Volume {
    return new Volume(kinds.CONFIG_MAP.encode(name, { configMap }, options));
  }

  /**
   * The keys of a Secret as files, in memory.
   *
   * Throws on a path that leaves the volume, and on a mode above 0777.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#secret
   * @param name the name of the volume
   * @param secret the Secret
   * @param options which keys, and the mode of the files
   */
  public static secret(name: string, secret: kplus.ISecret, options: KeyFilesVolumeOptions = {}): Volume {
    return new Volume(kinds.SECRET.encode(name, { secret }, options));
  }

  /**
   * Several sources in one directory.
   *
   * Throws on a mode above 0777, and on a path that is written twice.
   *
   * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
   * @param name the name of the volume
   * @param sources the sources
   * @param options the mode of the files
   */
  public static projected(name: string, sources: ProjectedSource[], options: ProjectedVolumeOptions = {}): Volume {
    return new Volume(kinds.PROJECTED_SOURCES.encode(name, { sources }, options));
  }

  /**
   * Files about the pod.
   *
   * Throws on a mode above 0777.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#downwardapi
   * @param name the name of the volume
   * @param items the files
   * @param options the mode of the files
   */
  public static downwardApi(name: string, items: DownwardApiFile[], options: ProjectedVolumeOptions = {}): Volume {
    return new Volume(kinds.DOWNWARD_API.encode(name, { items }, options));
  }

  /**
   * The volume of a PersistentVolumeClaim. The pods of all nodes share it, so it must be mountable by many of them.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#persistentvolumeclaim
   * @param name the name of the volume
   * @param claim the claim
   * @param options whether it is read-only
   */
  public static persistentVolumeClaim(name: string, claim: kplus.IPersistentVolumeClaim, options: ReadOnlyVolumeOptions = {}): Volume {
    return new Volume(kinds.PERSISTENT_VOLUME_CLAIM.encode(name, { claim }, options));
  }

  /**
   * A volume of its own for each pod, through a PersistentVolumeClaim that goes when the pod goes.
   *
   * Throws when the template is not a claim that an API server takes.
   *
   * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
   * @param name the name of the volume
   * @param template the claim
   */
  public static ephemeral(name: string, template: PersistentVolumeClaimTemplate): Volume {
    return new Volume(kinds.EPHEMERAL.encode(name, { template }));
  }

  /**
   * The files of an image or OCI artifact, read-only. Since Kubernetes 1.35.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#image
   * @param name the name of the volume
   * @param reference the image, with a tag or digest
   * @param options when it is pulled
   */
  public static image(name: string, reference: string, options: ImageVolumeOptions = {}): Volume {
    return new Volume(kinds.IMAGE.encode(name, { reference }, options));
  }

  /**
   * A volume that a CSI driver makes for each pod.
   *
   * Throws when the name is none of a CSI driver.
   *
   * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes
   * @param name the name of the volume
   * @param driver the driver, such as `secrets-store.csi.k8s.io`
   * @param options the attributes for the driver, a file system and the like
   */
  public static csi(name: string, driver: string, options: CsiVolumeOptions = {}): Volume {
    return new Volume(kinds.CSI.encode(name, { driver }, options));
  }

  /**
   * A directory of an NFS server.
   *
   * Throws when the path is not absolute.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs
   * @param name the name of the volume
   * @param server the host name or address of the server
   * @param path the path that the server exports
   * @param options whether it is read-only
   */
  public static nfs(name: string, server: string, path: string, options: ReadOnlyVolumeOptions = {}): Volume {
    return new Volume(kinds.NFS.encode(name, { server, path }, options));
  }

  /**
   * A block device that is reached over iSCSI.
   *
   * Throws when the name is not an IQN, EUI or NAA name, or the unit not a number from 0 to 255.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   * @param name the name of the volume
   * @param targetPortal the portal of the target, as `host` or `host:port`
   * @param iqn the name of the target
   * @param lun the number of the unit at the target
   * @param options how it is reached
   */
  public static iscsi(name: string, targetPortal: string, iqn: string, lun: number, options: IscsiVolumeOptions = {}): Volume {
    return new Volume(kinds.ISCSI.encode(name, { targetPortal, iqn, lun }, options));
  }

  /**
   * A block device on a Fibre Channel network.
   *
   * Throws unless it is given by target names and a unit, or by identifiers.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#fc
   * @param name the name of the volume
   * @param options the device
   */
  public static fc(name: string, options: FcVolumeOptions): Volume {
    return new Volume(kinds.FC.encode(name, {}, options));
  }

  /**
   * A volume that a FlexVolume driver on the node mounts. Deprecated by Kubernetes, which recommends CSI.
   *
   * Throws when the driver is empty or an option reserved.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume
   * @param name the name of the volume
   * @param driver the driver, such as `example.com/lvm`
   * @param options the attributes for the driver, a file system and the like
   */
  public static flexVolume(name: string, driver: string, options: FlexVolumeOptions = {}): Volume {
    return new Volume(kinds.FLEX_VOLUME.encode(name, { driver }, options));
  }

  /**
   * An AWS EBS volume. Kubernetes hands it to the CSI driver `ebs.csi.aws.com`.
   *
   * Throws when the id is empty.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore
   * @param name the name of the volume
   * @param volumeId the id of the volume
   * @param options how it is mounted
   */
  public static awsElasticBlockStore(name: string, volumeId: string, options: PartitionedVolumeOptions = {}): Volume {
    return new Volume(kinds.AWS_ELASTIC_BLOCK_STORE.encode(name, { volumeId }, options));
  }

  /**
   * An Azure disk. Kubernetes hands it to the CSI driver `disk.csi.azure.com`.
   *
   * Throws when the URI is not one of a disk of its kind.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#azuredisk
   * @param name the name of the volume
   * @param diskName the name of the disk
   * @param diskUri its URI: with `/subscriptions/` first for a managed disk, otherwise with `https://`
   * @param options what it is, and how it is mounted
   */
  public static azureDisk(name: string, diskName: string, diskUri: string, options: AzureDiskVolumeOptions = {}): Volume {
    return new Volume(kinds.AZURE_DISK.encode(name, { diskName, diskUri }, options));
  }

  /**
   * An Azure file share. Kubernetes hands it to the CSI driver `file.csi.azure.com`.
   *
   * Throws when the share is empty.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#azurefile
   * @param name the name of the volume
   * @param secret the Secret with the storage account and its key
   * @param shareName the name of the share
   * @param options whether it is read-only
   */
  public static azureFile(name: string, secret: kplus.ISecret, shareName: string, options: ReadOnlyVolumeOptions = {}): Volume {
    return new Volume(kinds.AZURE_FILE.encode(name, { secret, shareName }, options));
  }

  /**
   * An OpenStack Cinder volume. Kubernetes hands it to the CSI driver `cinder.csi.openstack.org`.
   *
   * Throws when the id is empty.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#cinder
   * @param name the name of the volume
   * @param volumeId the id of the volume
   * @param options how it is mounted
   */
  public static cinder(name: string, volumeId: string, options: CinderVolumeOptions = {}): Volume {
    return new Volume(kinds.CINDER.encode(name, { volumeId }, options));
  }

  /**
   * A Google persistent disk. Kubernetes hands it to the CSI driver `pd.csi.storage.gke.io`. Up to 1.28 it must be read-only.
   *
   * Throws when the name is empty.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#gcepersistentdisk
   * @param name the name of the volume
   * @param pdName the name of the disk
   * @param options how it is mounted
   */
  public static gcePersistentDisk(name: string, pdName: string, options: PartitionedVolumeOptions = {}): Volume {
    return new Volume(kinds.GCE_PERSISTENT_DISK.encode(name, { pdName }, options));
  }

  /**
   * A Portworx volume. Kubernetes hands it to the CSI driver `pxd.portworx.com`.
   *
   * Throws when the id is empty.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#portworxvolume
   * @param name the name of the volume
   * @param volumeId the id of the volume
   * @param options how it is mounted
   */
  public static portworxVolume(name: string, volumeId: string, options: FileSystemVolumeOptions = {}): Volume {
    return new Volume(kinds.PORTWORX_VOLUME.encode(name, { volumeId }, options));
  }

  /**
   * A vSphere volume. Kubernetes hands it to the CSI driver `csi.vsphere.vmware.com`.
   *
   * Throws when the path is empty.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#vspherevolume
   * @param name the name of the volume
   * @param volumePath the path of its VMDK
   * @param options how it is mounted
   */
  public static vsphereVolume(name: string, volumePath: string, options: VsphereVolumeOptions = {}): Volume {
    return new Volume(kinds.VSPHERE_VOLUME.encode(name, { volumePath }, options));
  }

  /** The name of the volume. */
  public readonly name: string;

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this.name = json.name;
    this._json = json;
  }

  /**
   * Mounts the volume into the file system of a container.
   *
   * Throws when the path is empty, or the options contradict each other.
   *
   * @param mountPath where the container sees it
   * @param options how it is mounted
   */
  public mount(mountPath: string, options: VolumeMountOptions = {}): VolumeMount {
    return VolumeMount._of(this, mountPath, options);
  }

  /**
   * Attaches the volume to a container as a block device. Only claims and ephemeral volumes whose mode is `BLOCK` can be attached.
   *
   * Throws when the path is empty or goes upwards.
   *
   * @param devicePath where the container sees it, such as `/dev/xvda`
   */
  public device(devicePath: string): VolumeDevice {
    return VolumeDevice._of(this, devicePath);
  }

  /** @internal */
  public _equals(other: Volume): boolean {
    return isDeepStrictEqual(this._json, other._json);
  }
}

/** @internal */
export const VOLUME: Codec<Volume> = {
  encode: (value) => {
    if (!(value instanceof Volume)) {
      throw new BadValue(notOne(value, 'Volume', 'make one with Volume.…'));
    }
    return value._json;
  },
  express: (json, program) => {
    const kind = Object.values(kinds).find((one) => one.takes(json));
    if (kind === undefined) {
      throw new Inexpressible(`no Volume for ${shown(json)}: Kubernetes does not serve this kind of volume`);
    }
    return kind.express('Volume', json, program);
  },
};
