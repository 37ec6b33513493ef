import { ApiObjectMetadata, OwnerReference } from 'cdk8s';
import { Codec, checked, flag, list } from '../../codec/codec';
import { annotations, dnsLabel, dnsSubdomain, labels, nonEmpty, string, textOf } from '../../codec/formats';
import { obeying } from '../../codec/rules';
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

const ownerReference = checked(struct<OwnerReference>({
  ...OWNER_REFERENCE,
  apiVersion: needed(field(textOf('apiVersion'))),
  kind: needed(field(nonEmpty)),
  name: needed(field(nonEmpty)),
  uid: needed(field(nonEmpty)),
}), obeying('OwnerReference'));

/**
 * The metadata of an object.
 *
 * @internal
 */
export const OBJECT_METADATA = checked(metadata({
  name: field(dnsSubdomain),
  generateName: field(textOf('generatedName')),
  namespace: field(dnsLabel),
  labels: field(labels),
  annotations: field(annotations),
  finalizers: field(list(textOf('finalizer'))),
  ownerReferences: field(list(ownerReference)),
}), obeying('ObjectMeta'));

const plainOwnerReference = struct<OwnerReference>(OWNER_REFERENCE);

/** Nobody looks at it, so what is missing in a manifest is the empty text that an API server reads there. */
const templateOwnerReference: Codec<OwnerReference> = {
  encode: (value) => plainOwnerReference.encode(value),
  express: (json, program) => plainOwnerReference.express({ apiVersion: '', kind: '', name: '', uid: '', ...json }, program),
};

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
  ownerReferences: field(list(templateOwnerReference)),
});
