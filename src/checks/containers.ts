import { Json } from '../manifest/json';

/** A container with its path in the pod spec. */
export interface PlacedContainer {
  readonly container: Json<'Container'>;
  readonly path: string;
}

/** The containers that stay: those of the pod without its init containers. */
export function regularContainersOf({ containers }: Json<'PodSpec'>): PlacedContainer[] {
  return placed(containers, 'containers');
}

/** All containers, in the order in which they start. */
export function containersOf(podSpec: Json<'PodSpec'>): PlacedContainer[] {
  return [...placed(podSpec.initContainers, 'initContainers'), ...regularContainersOf(podSpec)];
}

function placed(containers: readonly Json<'Container'>[] = [], field: string): PlacedContainer[] {
  return containers.map((container, i) => ({ container, path: `${field}[${i}]` }));
}
