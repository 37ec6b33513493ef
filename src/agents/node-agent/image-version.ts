import { shown } from '../../codec/bad-value';
import { Codec, text } from '../../codec/codec';

/*
 * The option `version` of engines: a version, a tag of one's own, or either with a digest.
 */

const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
const TAG = /^\w[\w.-]{0,127}$/;
const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-._]\S*)?$/;

/**
 * A version of the software from `oldest` on. Newer ones are taken, and so are tags that are no version and digests:
 * whoever gives one knows what is in that image.
 *
 * @param oldest the first version with which what the engine writes is right, such as `0.28.9`
 */
export function versionSince(oldest: string): Codec<string> {
  return text((value) => {
    const [tag, digest] = partsOf(value);
    if (!(tag === undefined || TAG.test(tag)) || !(digest === undefined || DIGEST.test(digest)) || (tag ?? digest) === undefined) {
      return `is not a version or tag, write one such as ${shown(oldest)}`;
    }
    return isOlder(tag, oldest) ? `is older than ${oldest}, the first version that this engine is right for; write ${shown(oldest)} or a newer one` : undefined;
  });
}

/**
 * The reference of the image of a version.
 *
 * @param repository the image without a tag
 * @param version what was given as the option `version`
 * @param prefix what the project's tags have before the number
 */
export function imageOf(repository: string, version: string, prefix: '' | 'v'): string {
  const [tag, digest] = partsOf(version);
  const written = tag !== undefined && VERSION.test(tag) ? `${prefix}${tag.replace(/^v/, '')}` : tag;
  return `${repository}${written === undefined ? '' : `:${written}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Whether a tag is that of a version older than another. A part that is left out (`5.1`) is the newest of its kind. */
export function isOlder(tag: string | undefined, than: string): boolean {
  const parts = VERSION.exec(tag ?? '')?.slice(1, 4);
  if (parts === undefined) { return false; }
  for (const [i, bound] of than.split('.').entries()) {
    const part = parts[i] === undefined ? Infinity : Number(parts[i]);
    if (part !== Number(bound)) { return part < Number(bound); }
  }
  return false;
}

/** Tag and digest of `tag`, `tag@digest`, `@digest` or `digest`. */
function partsOf(value: string): [tag?: string, digest?: string] {
  if (DIGEST.test(value)) { return [undefined, value]; }
  const at = value.indexOf('@');
  const [tag, digest] = at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
  return [tag === '' && digest !== undefined ? undefined : tag, digest];
}
