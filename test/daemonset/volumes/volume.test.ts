import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AzureDiskKind, DownwardApiFile, EmptyDirMedium, HostPathType, PersistentVolumeAccessMode, PersistentVolumeClaimTemplate, ProjectedSource, Volume,
} from '../../../src';
import { EMPTY_DIR_MEDIUM } from '../../../src/daemonset/volumes/empty-dir-medium';
import { VOLUME } from '../../../src/daemonset/volumes/volume';
import { evaluate, programWith } from '../../evaluate';

const chart = Testing.chart();
const secret = kplus.Secret.fromSecretName(chart, 'secret', 'agent-tls');
const configMap = kplus.ConfigMap.fromConfigMapName(chart, 'config', 'agent-config');
const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'shared');
const template: PersistentVolumeClaimTemplate = { accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE], requests: { storage: '1Gi' } };

test('a volume tells its name', () => {
  expect(Volume.emptyDir('scratch').name).toBe('scratch');
});

test('options that are not given are not written, and false, zero and empty text are', () => {
  expect(VOLUME.encode(Volume.emptyDir('scratch'))).toEqual({ name: 'scratch', emptyDir: {} });
  expect(VOLUME.encode(Volume.hostPath('log', '/var/log', { type: HostPathType.UNSET }))).toEqual({ name: 'log', hostPath: { path: '/var/log', type: '' } });
  expect(VOLUME.encode(Volume.awsElasticBlockStore('disk', 'vol-1', { partition: 0, readOnly: false, fsType: '' })))
    .toEqual({ name: 'disk', awsElasticBlockStore: { volumeID: 'vol-1', partition: 0, readOnly: false, fsType: '' } });
});

test('other objects are taken as cdk8s-plus objects', () => {
  expect(VOLUME.encode(Volume.secret('tls', secret))).toEqual({ name: 'tls', secret: { secretName: 'agent-tls' } });
  expect(VOLUME.encode(Volume.configMap('config', configMap, { defaultMode: 0 })))
    .toEqual({ name: 'config', configMap: { name: 'agent-config', defaultMode: 0 } });
  expect(VOLUME.encode(Volume.persistentVolumeClaim('data', claim, { readOnly: true })))
    .toEqual({ name: 'data', persistentVolumeClaim: { claimName: 'shared', readOnly: true } });
});

test('volumes are equal when their manifests are', () => {
  expect(Volume.hostPath('log', '/var/log')._equals(Volume.hostPath('log', '/var/log'))).toBe(true);
  expect(Volume.hostPath('log', '/var/log')._equals(Volume.hostPath('log', '/var/log', { type: HostPathType.UNSET }))).toBe(false);
});

test.each<[string, () => unknown, RegExp]>([
  ['a name that is not a DNS label', () => Volume.emptyDir('Scratch'), /Volume\.emptyDir: name: "Scratch" is not a DNS label/],
  ['no name', () => Volume.emptyDir(undefined as any), /Volume\.emptyDir: name: undefined is not text/],
  ['a path that goes upwards', () => Volume.hostPath('a', '/var/../etc'), /Volume\.hostPath: path: "\/var\/\.\.\/etc" is not a path on the node/],
  ['a negative size', () => Volume.emptyDir('a', { sizeLimit: '-1Mi' }), /Volume\.emptyDir: sizeLimit: "-1Mi" is negative/],
  ['a medium as text', () => Volume.emptyDir('a', { medium: 'Memory' as any }), /Volume\.emptyDir: medium: "Memory" is not a EmptyDirMedium/],
  ['a ConfigMap as text', () => Volume.configMap('a', 'config' as any), /Volume\.configMap: configMap: "config" is not a ConfigMap/],
  ['a Secret without a name', () => Volume.secret('a', { name: '' } as any), /Volume\.secret: secret: "" is empty/],
  ['a mode above 0777', () => Volume.secret('a', secret, { defaultMode: 644 }), /Volume\.secret: defaultMode: 644 is not a whole number from 0 to 511/],
  ['a path that two sources write',
    () => Volume.projected('a', [
      ProjectedSource.secret(secret, { items: [{ key: 'ca', path: 'ca.pem' }] }),
      ProjectedSource.clusterTrustBundle('example.com:agent:ca', 'ca.pem'),
    ]), /Volume\.projected: sources: "ca\.pem" is written by two of them/],
  ['a claim template without size', () => Volume.ephemeral('a', { ...template, requests: {} }),
    /Volume\.ephemeral: template\.requests: storage: undefined is not the size of a volume, write one such as "10Gi"/],
  ['a claim template of size zero', () => Volume.ephemeral('a', { ...template, requests: { storage: '0' } }), /storage: "0" is not the size of a volume/],
  ['a claim template without its parts', () => Volume.ephemeral('a', {} as any), /Volume\.ephemeral: template\.accessModes: is missing, it must be given/],
  ['a claim template without access modes', () => Volume.ephemeral('a', { ...template, accessModes: [] }), /template\.accessModes: \[\] is empty/],
  ['access modes that exclude each other',
    () => Volume.ephemeral('a', { ...template, accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE_POD, PersistentVolumeAccessMode.READ_WRITE_ONCE] }),
    /template\.accessModes: \["ReadWriteOncePod","ReadWriteOnce"\] has other modes than "ReadWriteOncePod"/],
  ['a data source of no group', () => Volume.ephemeral('a', { ...template, dataSource: { kind: 'VolumeSnapshot', name: 'b' } }),
    /template\.dataSource\.kind: "VolumeSnapshot" needs an apiGroup/],
  ['two data sources', () => Volume.ephemeral('a', {
    ...template,
    dataSource: { kind: 'PersistentVolumeClaim', name: 'b' },
    dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'c' },
  }), /template\.dataSource: \{"kind":"PersistentVolumeClaim","name":"b"\} is not the same as dataSourceRef/],
  ['a CSI driver that is none', () => Volume.csi('a', 'my driver'), /Volume\.csi: driver: "my driver" is not a DNS subdomain/],
  ['a CSI driver with a long name', () => Volume.csi('a', 'a'.repeat(64)), /driver: "a{64}" is not the name of a CSI driver/],
  ['a CSI Secret without a name', () => Volume.csi('a', 'example.com', { nodePublishSecretRef: { name: '' } as any }),
    /Volume\.csi: nodePublishSecretRef: "" is not a DNS subdomain/],
  ['a relative path of an NFS server', () => Volume.nfs('a', 'server', 'exports'), /Volume\.nfs: path: "exports" is not an absolute path/],
  ['an iSCSI name that is none', () => Volume.iscsi('a', '10.0.0.1', 'disk', 0), /Volume\.iscsi: iqn: "disk" is not an iSCSI name/],
  ['an iSCSI unit above 255', () => Volume.iscsi('a', '10.0.0.1', 'iqn.2001-04.com.example:disk', 256), /Volume\.iscsi: lun: 256 is not a whole number/],
  ['CHAP without a Secret', () => Volume.iscsi('a', '10.0.0.1', 'iqn.2001-04.com.example:disk', 0, { chapAuthSession: true }),
    /Volume\.iscsi: CHAP needs a Secret, write secretRef/],
  ['a Fibre Channel device that is none', () => Volume.fc('a', {}), /Volume\.fc: \{"targetWwns":\[\],"wwids":\[\]\} is not one device/],
  ['a Fibre Channel device twice', () => Volume.fc('a', { targetWwns: ['1'], lun: 0, wwids: ['2'] }), /Volume\.fc: .* is not one device/],
  ['a Fibre Channel target without a unit', () => Volume.fc('a', { targetWwns: ['1'] }), /Volume\.fc: lun: undefined is not the number of a unit/],
  ['a reserved FlexVolume option', () => Volume.flexVolume('a', 'example.com/lvm', { options: { 'storage.K8s.io/x': 'y' } }),
    /Volume\.flexVolume: options\["storage\.K8s\.io\/x"\]: "storage\.K8s\.io\/x" is reserved/],
  ['a managed disk by a blob URI', () => Volume.azureDisk('a', 'disk', 'https://x', { kind: AzureDiskKind.MANAGED }),
    /Volume\.azureDisk: diskUri: "https:\/\/x" is not the URI of a disk of the kind Managed, write one that begins with "\/subscriptions\/"/],
  ['a blob disk by a managed URI', () => Volume.azureDisk('a', 'disk', '/subscriptions/x'), /diskUri: "\/subscriptions\/x" is not the URI .* "https:/],
  ['a partition above 255', () => Volume.gcePersistentDisk('a', 'disk', { partition: 256 }), /Volume\.gcePersistentDisk: partition: 256 is not/],
  ['a Cinder Secret without a name', () => Volume.cinder('a', 'id', { secretRef: { name: '' } as any }), /Volume\.cinder: secretRef: "" is empty/],
  ['something else than a file', () => Volume.downwardApi('a', [{ path: 'x' } as any]), /Volume\.downwardApi: items\[0\]: \{"path":"x"\} is not a DownwardApiFile/],
])('%s is refused where it is given', (_, make, message) => {
  expect(make).toThrow(message);
});

test('only volumes are taken for volumes', () => {
  expect(() => VOLUME.encode({ name: 'a', emptyDir: {} } as any)).toThrow(/is not a Volume, make one with Volume\.…/);
});

test('lists and maps are copied', () => {
  const items = [DownwardApiFile.field('name', 'metadata.name')];
  const attributes: { [key: string]: string } = { a: 'b' };
  const volumes = [Volume.downwardApi('pod', items), Volume.csi('csi', 'example.com', { volumeAttributes: attributes })].map((v) => VOLUME.encode(v));
  items.pop();
  attributes.c = 'd';
  expect(volumes[0].downwardAPI.items).toHaveLength(1);
  expect(volumes[1].csi.volumeAttributes).toEqual({ a: 'b' });
});

const items = [{ key: 'a', path: 'b', mode: 0o400 }];
const secretRef = { name: 'credentials' };
const disk = { fsType: 'xfs', readOnly: true };
const claimSpec = { accessModes: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'], resources: { requests: { storage: '10G' } } };

test.each([
  ['hostPath', { path: '/var/log' }],
  ['hostPath', { path: '\\\\.\\pipe\\containerd', type: 'Socket' }],
  ['hostPath', { path: '/dev/sda', type: 'BlockDevice' }],
  ['hostPath', { path: '/dev/fuse', type: 'CharDevice' }],
  ['hostPath', { path: '/run/xtables.lock', type: 'FileOrCreate' }],
  ['hostPath', { path: '/etc/hostname', type: 'File' }],
  ['hostPath', { path: '/opt/cni/bin', type: 'DirectoryOrCreate' }],
  ['hostPath', { path: '/opt/', type: 'Directory' }],
  ['hostPath', { path: '/opt', type: '' }],
  ['emptyDir', {}],
  ['emptyDir', { medium: 'Memory', sizeLimit: '64Mi' }],
  ['emptyDir', { medium: 'HugePages-2Mi' }],
  ['configMap', { name: 'config', items, defaultMode: 0o644, optional: true }],
  ['secret', { secretName: 'tls', items, defaultMode: 0, optional: false }],
  ['projected', { sources: [{ secret: { name: 'tls' } }, { configMap: { name: 'config' } }], defaultMode: 0o440 }],
  ['downwardAPI', { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }], defaultMode: 0o440 }],
  ['persistentVolumeClaim', { claimName: 'shared', readOnly: false }],
  ['ephemeral', { volumeClaimTemplate: { spec: claimSpec } }],
  ['ephemeral', {
    volumeClaimTemplate: {
      metadata: { labels: { a: 'b' }, annotations: { c: 'd' } },
      spec: {
        accessModes: ['ReadWriteOncePod'],
        resources: { requests: { 'storage': '10Gi', 'example.com/x': '1' }, limits: { storage: '20Gi' } },
        selector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] },
        storageClassName: '',
        volumeAttributesClassName: 'gold',
        volumeMode: 'Block',
        volumeName: 'pv-1',
        dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'nightly' },
        dataSourceRef: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'nightly' },
      },
    },
  }],
  ['ephemeral', {
    volumeClaimTemplate: {
      spec: { ...claimSpec, volumeMode: 'Filesystem', dataSourceRef: { apiGroup: '', kind: 'PersistentVolumeClaim', name: 'a', namespace: 'b' } },
    },
  }],
  ['image', { reference: 'example.com/models:v1', pullPolicy: 'IfNotPresent' }],
  ['csi', { driver: 'secrets-store.csi.k8s.io', ...disk, nodePublishSecretRef: secretRef, volumeAttributes: { secretProviderClass: 'vault' } }],
  ['nfs', { server: 'nfs.example.com', path: '/exports', readOnly: true }],
  ['iscsi', {
    targetPortal: '10.0.0.1:3260',
    iqn: 'iqn.2001-04.com.example:storage.disk1',
    lun: 0,
    portals: ['10.0.0.2'],
    iscsiInterface: 'default',
    initiatorName: 'naa.0123456789abcdef0123456789abcdef',
    chapAuthDiscovery: true,
    chapAuthSession: false,
    secretRef,
    ...disk,
  }],
  ['iscsi', { targetPortal: '10.0.0.1', iqn: 'eui.0123456789ABCDEF', lun: 255 }],
  ['fc', { targetWWNs: ['500a0982991b8dc5'], lun: 2, ...disk }],
  ['fc', { wwids: ['3600508b400105e210000900000490000'] }],
  ['flexVolume', { driver: 'example.com/lvm', options: { 'example.com/size': '1g' }, secretRef, ...disk }],
  ['awsElasticBlockStore', { volumeID: 'vol-1', partition: 1, ...disk }],
  ['azureDisk', { diskName: 'disk', diskURI: '/subscriptions/1/disks/disk', cachingMode: 'None', kind: 'Managed', ...disk }],
  ['azureDisk', { diskName: 'disk', diskURI: 'https://account.blob.core.windows.net/c/disk.vhd' }],
  ['azureFile', { secretName: 'account', shareName: 'share', readOnly: true }],
  ['cinder', { volumeID: 'id', secretRef, ...disk }],
  ['gcePersistentDisk', { pdName: 'disk', partition: 0, ...disk }],
  ['portworxVolume', { volumeID: 'id', ...disk }],
  ['vsphereVolume', { volumePath: '[store] disk.vmdk', fsType: 'ext4', storagePolicyID: '1', storagePolicyName: 'gold' }],
])('a volume of the kind %s survives the round trip: %j', (kind, source) => {
  const json = { name: 'data', [kind]: source };
  const expression = VOLUME.express(json, programWith());
  expect(expression).toMatchObject({ callee: `Volume.${kind.replace('API', 'Api')}` });
  expect(VOLUME.encode(evaluate(expression))).toEqual(json);
});

test.each([
  ['projected', { sources: [] }],
  ['downwardAPI', { items: [] }],
  ['image', { reference: '' }],
])('a %s volume that says nothing is written out', (kind, source) => {
  expect(VOLUME.encode(evaluate(VOLUME.express({ name: 'data', [kind]: {} }, programWith())))).toEqual({ name: 'data', [kind]: source });
});

test('a unit that is not written is unit 0', () => {
  const iscsi = { targetPortal: '10.0.0.1', iqn: 'eui.0123456789ABCDEF' };
  expect(VOLUME.encode(evaluate(VOLUME.express({ name: 'data', iscsi }, programWith())))).toEqual({ name: 'data', iscsi: { ...iscsi, lun: 0 } });
});

test('volumes that cannot be expressed say why', () => {
  expect(() => VOLUME.express({ name: 'data', gitRepo: { repository: 'x' } }, programWith()))
    .toThrow(/no Volume for \{"name":"data","gitRepo".*Kubernetes does not serve this kind of volume/);
  expect(() => VOLUME.express({ name: 'data', nfs: { server: 'a', path: '/b', version: 4 } }, programWith())).toThrow(/no property for "version"/);
  expect(() => VOLUME.express({ name: 'data', emptyDir: {}, nfs: { server: 'a', path: '/b' } }, programWith())).toThrow(/no property for "nfs"/);
});

test.each([
  ['Memory', { name: 'EmptyDirMedium.MEMORY' }],
  ['HugePages', { name: 'EmptyDirMedium.HUGE_PAGES' }],
  ['HugePages-1Gi', { callee: 'EmptyDirMedium.of' }],
  ['', { callee: 'EmptyDirMedium.of' }],
])('the medium "%s" is written with %j', (json, expected) => {
  const expression = EMPTY_DIR_MEDIUM.express(json, programWith());
  expect(expression).toMatchObject(expected);
  expect(EMPTY_DIR_MEDIUM.encode(evaluate(expression))).toBe(json);
});

test('a medium is text', () => {
  expect(() => EmptyDirMedium.of(2 as any)).toThrow(/EmptyDirMedium\.of: name: 2 is not text/);
});
