import { ApiObjectMetadata, OwnerReference } from 'cdk8s';
import { BadValue, shown } from '../../codec/bad-value';
import { Codec, checked, flag, list, text } from '../../codec/codec';
import { literal } from '../../codec/expression';
import { annotations, dnsLabel, dnsSubdomain, labels, nonEmpty, qualifiedName, string } from '../../codec/formats';
import { Fields, needed, field, requireProperties, struct } from '../../codec/struct';
import { SCHEMA } from '../../manifest/schema';

/** What of an object's metadata a user may say; the rest belongs to the API server. */
interface KnownMetadata {
  readonly name?: string;
  readonly generateName?: string;
  readonly namespace?: string;
  readonly labels?: { [key: string]: string };
  readonly annotations?: { [key: string]: string };
  readonly finalizers?: string[];
  readonly ownerReferences?: OwnerReference[];
}

/** Metadata with these fields; those of the API server are written as they are given. */
function metadata(fields: Fields<KnownMetadata>): Codec<ApiObjectMetadata> {
  const known = struct<KnownMetadata>(fields);
  const theirs = Object.keys(SCHEMA.ObjectMeta).filter((key) => !(key in fields));
  return {
    encode: (value) => {
      requireProperties(value);
      const parts: { [key: string]: unknown }[] = [{}, {}];
      for (const [key, given] of Object.entries(value)) {
        if (given !== undefined && given !== null) { parts[theirs.includes(key) ? 1 : 0][key] = given; }
      }
      return { ...known.encode(parts[0]), ...parts[1] };
    },
    express: (json, program) => known.express(json, program),
  };
}

const OWNER_REFERENCE: Fields<OwnerReference> = {
  apiVersion: needed(field(string)),
  kind: needed(field(string)),
  name: needed(field(string)),
  uid: needed(field(string)),
  controller: field(flag),
  blockOwnerDeletion: field(flag),
};

const generatedName: Codec<string> = {
  encode: (value) => {
    dnsSubdomain.encode(typeof value === 'string' ? value.replace(/-$/, '') : value);
    return value;
  },
  express: (json) => literal(generatedName.encode(json)),
};

const apiVersion = text((v) => /^([^/]*\/)?[^/]+$/.test(v) ? undefined : 'is not an API version, write one such as "v1" or "apps/v1"');

const ownerReference = checked(struct<OwnerReference>({
  ...OWNER_REFERENCE,
  apiVersion: needed(field(apiVersion)),
  kind: needed(field(nonEmpty)),
  name: needed(field(nonEmpty)),
  uid: needed(field(nonEmpty)),
}), (json) => {
  if (/^\/?v1$/.test(json.apiVersion) && json.kind === 'Event') {
    throw new BadValue('kind: "Event" cannot own anything, refer to another object');
  }
});

const ownerReferences = checked(list(ownerReference), (json) => {
  const controllers = json.filter((reference: OwnerReference) => reference.controller).map((reference: OwnerReference) => reference.name);
  if (controllers.length > 1) {
    throw new BadValue(`${shown(controllers)} are all the controller, set controller for one of them only`);
  }
});

const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

const finalizer: Codec<string> = checked(qualifiedName, (json: string) => {
  if (!json.includes('/') && !STANDARD_FINALIZERS.includes(json)) {
    throw new BadValue(`${shown(json)} is not a finalizer, write one with a prefix such as "example.com/${json}"`);
  }
});

const finalizers = checked(list(finalizer), (json) => {
  if (json.includes('orphan') && json.includes('foregroundDeletion')) {
    throw new BadValue('"orphan" and "foregroundDeletion" exclude each other, remove one of them');
  }
});

/**
 * The metadata of an object.
 *
 * @internal
 */
export const OBJECT_METADATA = metadata({
  name: field(dnsSubdomain),
  generateName: field(generatedName),
  namespace: field(dnsLabel),
  labels: field(labels),
  annotations: field(annotations),
  finalizers: field(finalizers),
  ownerReferences: field(ownerReferences),
});

/**
 * The metadata of a pod template, of which an API server looks only at labels and annotations.
 *
 * @internal
 */
export const POD_METADATA = metadata({
  name: field(string),
  generateName: field(string),
  namespace: field(string),
  labels: field(labels),
  annotations: field(annotations),
  finalizers: field(list(string)),
  ownerReferences: field(list(struct<OwnerReference>(OWNER_REFERENCE))),
});
