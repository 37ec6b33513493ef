import { BadValue, shown } from '../../codec/bad-value';
import { Codec, text } from '../../codec/codec';
import { Inexpressible, literal } from '../../codec/expression';
import { annotationKey, qualifiedName } from '../../codec/formats';
import { refuseLeftovers } from '../../codec/struct';
import { isBinary, millis } from '../../manifest/quantity';

/*
 * What a pod tells its containers about itself: as environment variables and as files.
 */

const SUBSCRIPT = /^metadata\.(labels|annotations)\['(.*)'\]$/;
const RESOURCE = /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.*)$/;
const CPU_DIVISORS = ['1m', '1'];
const DIVISORS = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** A field of the pod as Kubernetes' `fieldRef`, given as its path: one of `paths`, or a single label or annotation. */
export function fieldRef(paths: string[]): Codec<string> {
  const path = text((v) => paths.includes(v) || isSubscript(v) ? undefined
    : `is not a field of the pod that containers can read, write one of ${paths.join(', ')}, metadata.labels['…'], metadata.annotations['…']`);
  return {
    encode: (value) => ({ fieldPath: path.encode(value) }),
    express: ({ fieldPath, apiVersion = 'v1', ...rest }) => {
      refuseLeftovers(rest);
      if (fieldPath === undefined || apiVersion !== 'v1') {
        throw new Inexpressible(`${shown({ apiVersion, fieldPath })} is not a field of version v1`);
      }
      return literal(path.encode(fieldPath));
    },
  };
}

/** A request or limit of a container that its containers can read. */
export const readableResource = text((v) => RESOURCE.test(v) ? undefined
  : 'is not a resource that containers can read, write "requests." or "limits." and one of cpu, memory, ephemeral-storage, hugepages-…');

/** Refuses a divisor that Kubernetes does not know for the resource of a `resourceFieldRef`. */
export function checkDivisor({ resource, divisor = '0' }: { resource: string; divisor?: string }): void {
  const known = resource.endsWith('.cpu') ? CPU_DIVISORS : DIVISORS;
  const value = millis(divisor);
  if (value !== 0n && !known.some((unit) => isBinary(unit) === isBinary(divisor) && millis(unit) === value)) {
    throw new BadValue(`divisor: ${shown(divisor)} is not a divisor of ${resource}, write one of ${known.join(', ')}`);
  }
}

function isSubscript(path: string): boolean {
  const [, kind, key] = SUBSCRIPT.exec(path) ?? [];
  if (kind === undefined) {
    return false;
  }
  (kind === 'labels' ? qualifiedName : annotationKey).encode(key);
  return true;
}
