import { BadValue, shown } from '../../../codec/bad-value';
import { text } from '../../../codec/codec';
import { qualifiedName, quantity } from '../../../codec/formats';
import { millis } from '../../../manifest/quantity';

/*
 * What an API server asks of the requests and limits of a container.
 */

const STANDARD = ['cpu', 'memory', 'ephemeral-storage'];
const HUGE_PAGES = 'hugepages-';

type Amounts = { [resource: string]: string };

/** The name of a resource that a container can have. */
export const resourceName = text((v) => {
  qualifiedName.encode(v);
  const known = v.includes('/')
    ? isNative(v) || (!v.startsWith('requests.') && `requests.${v}`.split('/')[0].length <= 253)
    : STANDARD.includes(v) || isHugePages(v);
  return known ? undefined
    : 'is not a resource of containers, write cpu, memory, ephemeral-storage, hugepages-<size> or a name with a domain such as "nvidia.com/gpu"';
});

/** Refuses requests and limits that contradict each other or the nature of their resource. */
export function checkResources({ requests = {}, limits = {} }: { requests?: Amounts; limits?: Amounts }): void {
  const all = [...Object.entries(requests), ...Object.entries(limits)];
  all.forEach(([name, amount]) => checkAmount(name, amount));
  Object.entries(requests).forEach(([name, request]) => checkRequest(name, request, limits[name]));

  const hugePages = all.find(([name]) => isHugePages(name));
  if (hugePages !== undefined && !all.some(([name]) => name === 'cpu' || name === 'memory')) {
    throw new BadValue(`${hugePages[0]} ${shown(hugePages[1])} stands alone, request or limit cpu or memory too`);
  }
}

function checkAmount(name: string, amount: string): void {
  if (isExtended(name) && millis(amount) % 1000n !== 0n) {
    throw new BadValue(`${name} ${shown(amount)} is not a whole number`);
  }
  if (isHugePages(name) && !isWholePages(amount, name.slice(HUGE_PAGES.length))) {
    throw new BadValue(`${name} ${shown(amount)} is not a multiple of the page size`);
  }
}

function checkRequest(name: string, request: string, limit?: string): void {
  const exact = isExtended(name) || isHugePages(name);
  if (limit === undefined) {
    if (exact) {
      throw new BadValue(`${name} has the request ${shown(request)} and no limit, write an equal limit`);
    }
    return;
  }
  if (exact && millis(request) !== millis(limit)) {
    throw new BadValue(`${name} has the request ${shown(request)} and the limit ${shown(limit)}, write them equal`);
  }
  if (millis(request) > millis(limit)) {
    throw new BadValue(`${name} has the request ${shown(request)} above its limit ${shown(limit)}, write a limit that is not less`);
  }
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name);
}

function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

function isWholePages(amount: string, pageSize: string): boolean {
  try {
    const size = millis(quantity.encode(pageSize));
    return size > 0n && millis(amount) % size === 0n;
  } catch {
    return false;
  }
}
