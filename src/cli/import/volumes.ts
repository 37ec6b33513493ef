/** Where the volumes of a pod are written in a program. */
export interface VolumePlan {
  /** The volumes that are listed, so that the others follow in the manifest's order. */
  readonly listed: any[];

  /** The volumes that several places of the program need. */
  readonly shared: any[];
}

/**
 * Plans the volumes of a pod: the construct writes those that are listed, and then those that mounts bring along.
 *
 * @param podSpec a pod spec as the manifest has it
 */
export function planVolumes(podSpec: any): VolumePlan {
  const volumes: any[] = podSpec.volumes ?? [];
  const brought = broughtVolumes(podSpec);
  const names = volumes.map(({ name }) => name);
  const inOrder = (count: number) => {
    const first = names.slice(0, count);
    const result = [...first, ...new Set(brought.filter((name) => !first.includes(name)))];
    return result.length === names.length && result.every((name, i) => name === names[i]);
  };
  let count = 0;
  while (count < names.length && !inOrder(count)) { count++; }
  const listed = volumes.slice(0, count);
  const uses = (name: string) => brought.filter((other) => other === name).length;
  // A mount of the vocabulary says all about a volume of the node: it is as short as a variable, unless it must be listed too.
  const shared = volumes.filter((volume) => listed.includes(volume)
    ? uses(volume.name) > 0
    : uses(volume.name) > 1 && volume.hostPath === undefined);
  return { listed, shared };
}

/** The names of the volumes that come along with mounts, devices and variables, as often as they do. */
function broughtVolumes({ initContainers = [], containers = [] }: any): string[] {
  return [...initContainers, ...containers].flatMap(({ volumeMounts = [], volumeDevices = [], env = [] }: any) => [
    ...volumeMounts.map(({ name }: any) => name),
    ...volumeDevices.map(({ name }: any) => name),
    ...env.flatMap(({ valueFrom }: any) => valueFrom?.fileKeyRef?.volumeName ?? []),
  ]);
}
