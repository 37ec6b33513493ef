import { ApiObjectMetadata } from 'cdk8s';
import { OBJECT_METADATA, POD_METADATA } from '../../../src/daemonset/common/object-metadata';
import { programWith } from '../../evaluate';
import { rewritten } from '../../rewritten';

const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a', uid: '1' };

test('fields that belong to the API server pass through', () => {
  expect(OBJECT_METADATA.encode({ name: 'a', uid: '1', nothing: undefined })).toEqual({ name: 'a', uid: '1' });
});

test('a field that no API server knows is refused', () => {
  expect(() => OBJECT_METADATA.encode({ name: 'a', lables: { app: 'a' } }))
    .toThrow('lables: {"app":"a"} is given for a property that there is not; did you mean labels?');
});

test('labels are copied', () => {
  const labels: { [key: string]: string } = { app: 'a' };
  const json = OBJECT_METADATA.encode({ labels });
  labels.app = 'b';
  expect(json).toEqual({ labels: { app: 'a' } });
});

test.each<[string, ApiObjectMetadata, RegExp]>([
  ['a malformed name', { name: 'A' }, /^name: "A" is not a DNS subdomain/],
  ['a malformed beginning of a name', { generateName: 'A--' }, /^generateName: "A--" is not a DNS subdomain/],
  ['a malformed namespace', { namespace: 'a.b' }, /^namespace: "a\.b" is not a DNS label/],
  ['a malformed label', { labels: { app: 'a b' } }, /^labels\["app"\]: "a b" is not a label value/],
  ['a malformed annotation', { annotations: { 'a b': 'c' } }, /^annotations\["a b"\]: "a b" is not a qualified name/],
  ['too many annotations', { annotations: { a: 'é'.repeat(128 * 1024) } }, /^annotations: the annotations are 262145 bytes long/],
  ['a finalizer without prefix', { finalizers: ['mine'] }, /^finalizers\[0\]: "mine" is not a finalizer, write .* "example\.com\/mine"/],
  ['a malformed finalizer', { finalizers: ['/a'] }, /^finalizers\[0\]: "\/a" is not a qualified name/],
  ['finalizers that exclude each other', { finalizers: ['orphan', 'foregroundDeletion'] }, /^finalizers: "orphan" and "foregroundDeletion" exclude/],
  ['an owner without version', { ownerReferences: [{ ...owner, apiVersion: 'apps/' }] }, /^ownerReferences\[0\]\.apiVersion: "apps\/" is not an API version/],
  ['an owner without kind', { ownerReferences: [{ ...owner, kind: '' }] }, /^ownerReferences\[0\]\.kind: "" is empty/],
  ['an owner without name', { ownerReferences: [{ ...owner, name: '' }] }, /^ownerReferences\[0\]\.name: "" is empty/],
  ['an owner without uid', { ownerReferences: [{ ...owner, uid: '' }] }, /^ownerReferences\[0\]\.uid: "" is empty/],
  ['an Event as owner', { ownerReferences: [{ ...owner, apiVersion: 'v1', kind: 'Event' }] }, /^ownerReferences\[0\]: kind: "Event" cannot own/],
  ['two controllers', { ownerReferences: [{ ...owner, controller: true }, { ...owner, name: 'b', controller: true }] },
    /^ownerReferences: \["a","b"\] are all the controller/],
])('%s is refused', (_, metadata, message) => {
  expect(() => OBJECT_METADATA.encode(metadata)).toThrow(message);
});

test('of a pod template only labels and annotations are looked at', () => {
  expect(POD_METADATA.encode({ name: 'Any Name', finalizers: ['mine'] })).toEqual({ name: 'Any Name', finalizers: ['mine'] });
  expect(() => POD_METADATA.encode({ labels: { app: 'a b' } })).toThrow(/^labels\["app"\]: "a b" is not a label value/);
  expect(() => POD_METADATA.encode({ annotations: { 'a b': 'c' } })).toThrow(/^annotations\["a b"\]: "a b" is not a qualified name/);
});

test('what belongs to the API server is not written', () => {
  expect(() => OBJECT_METADATA.express({ name: 'a', uid: '1' }, programWith())).toThrow(/no property for "uid"/);
});

const original = {
  name: 'a.b',
  generateName: 'a-',
  namespace: 'default',
  labels: { 'app': 'a', 'example.com/empty': '' },
  annotations: { 'Example.com/a': '', 'b': 'any text' },
  finalizers: ['example.com/a', 'orphan'],
  ownerReferences: [{ ...owner, controller: true, blockOwnerDeletion: false }, { apiVersion: 'v1', kind: 'ConfigMap', name: 'b', uid: '2' }],
};

test.each([['the object', OBJECT_METADATA], ['the pods', POD_METADATA]])('metadata of %s can be written', (_, codec) => {
  expect(rewritten(codec, original)).toEqual(original);
  expect(rewritten(codec, {})).toEqual({});
});
