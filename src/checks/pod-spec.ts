import { Problem } from './finding';

/** The path of the pod spec in a DaemonSet. */
export const POD_SPEC = 'spec.template.spec';

/** A container with its path in the manifest. */
export interface PlacedContainer {
  readonly container: any;
  readonly path: string;
}

/** The pod spec of a DaemonSet. */
export function podSpecOf(daemonSet: any): any {
  return daemonSet.spec.template.spec;
}

/** The containers that stay: those of the pod without its init containers. */
export function regularContainersOf(daemonSet: any): PlacedContainer[] {
  return placed(podSpecOf(daemonSet).containers, 'containers');
}

/** The init containers of a DaemonSet. */
export function initContainersOf(daemonSet: any): PlacedContainer[] {
  return placed(podSpecOf(daemonSet).initContainers, 'initContainers');
}

/** All containers, in the order in which they start. */
export function containersOf(daemonSet: any): PlacedContainer[] {
  return [...initContainersOf(daemonSet), ...regularContainersOf(daemonSet)];
}

/** A problem for each item whose key an earlier item has already. */
export function repeated<T>(items: T[], key: (item: T) => string | undefined, problem: (item: T, key: string) => Problem): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const item of items) {
    const k = key(item);
    if (k === undefined) { continue; }
    if (seen.has(k)) { problems.push(problem(item, k)); }
    seen.add(k);
  }
  return problems;
}

function placed(containers: any[] | undefined, field: string): PlacedContainer[] {
  return (containers ?? []).map((container, i) => ({ container, path: `${POD_SPEC}.${field}[${i}]` }));
}
