import { Problem, problemIf } from './rule';
import { isHugePages, isNativeResource } from '../manifest/formats';
import { Json } from '../manifest/json';
import { ownValue } from '../manifest/own-value';
import { isQuantity, millis } from '../manifest/quantity';
import { shown } from '../manifest/shown';

/*
 * What an API server asks of the requests and limits of a container. An extended resource is one that somebody's device plugin offers.
 */

const HUGE_PAGES = 'hugepages-';

type Amounts = { readonly [resource: string]: string };

/** What is wrong with requests and limits that contradict each other or the nature of their resource. */
export function resourceProblems({ requests = {}, limits = {} }: Json<'ResourceRequirements'>): Problem[] {
  const all = [...Object.entries(requests), ...Object.entries(limits)];
  // What is no quantity at all, its format says.
  if (all.some(([, amount]) => !isQuantity(amount))) { return []; }
  const hugePages = all.find(([name]) => isHugePages(name));
  return [
    ...all.flatMap(([name, amount]) => amountProblems(name, amount)),
    ...Object.entries(requests).flatMap(([name, request]) => requestProblems(name, request, ownValue(limits as Amounts, name))),
    ...problemIf(hugePages !== undefined && !all.some(([name]) => name === 'cpu' || name === 'memory'), '',
      () => `${hugePages![0]} ${shown(hugePages![1])} stands alone, request or limit cpu or memory too`),
  ];
}

function amountProblems(name: string, amount: string): Problem[] {
  return [
    ...problemIf(isExtended(name) && millis(amount) % 1000n !== 0n, '', () => `${name} ${shown(amount)} is not a whole number`),
    ...problemIf(isHugePages(name) && !isWholePages(amount, name.slice(HUGE_PAGES.length)), '',
      () => `${name} ${shown(amount)} is not a multiple of the page size`),
  ];
}

function requestProblems(name: string, request: string, limit: string | undefined): Problem[] {
  const exact = isExtended(name) || isHugePages(name);
  if (limit === undefined) {
    return problemIf(exact, '', () => `${name} has the request ${shown(request)} and no limit, write an equal limit`);
  }
  if (exact && millis(request) !== millis(limit)) {
    return [{ path: '', message: `${name} has the request ${shown(request)} and the limit ${shown(limit)}, write them equal` }];
  }
  return problemIf(millis(request) > millis(limit), '',
    () => `${name} has the request ${shown(request)} above its limit ${shown(limit)}, write a limit that is not less`);
}

function isExtended(name: string): boolean {
  return !isNativeResource(name);
}

function isWholePages(amount: string, pageSize: string): boolean {
  return isQuantity(pageSize) && millis(pageSize) > 0n && millis(amount) % millis(pageSize) === 0n;
}
