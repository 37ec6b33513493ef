import { ApiObject } from 'cdk8s';
import { containersOf } from '../../../checks/containers';
import { shown } from '../../../codec/bad-value';
import { DaemonSet } from '../../../daemonset/daemonset';
import { Json } from '../../../manifest/json';
import { Platform } from '../../platform/platform';

/** What a platform does not allow of what the DaemonSets of an agent need, as they are emitted. */
export function platformProblems(daemonSets: readonly DaemonSet[], platform: Platform): string[] {
  const { writableHostPaths, privilegedAllowed, readOnlyPaths } = platform;
  // Rendering costs, and a platform that allows everything has nothing against it.
  if (writableHostPaths && privilegedAllowed && readOnlyPaths.length === 0) { return []; }
  return daemonSets.flatMap((daemonSet) => {
    const podSpec = podSpecOf(daemonSet);
    return podSpec === undefined ? [] : [...privilegedProblems(podSpec, platform), ...writeProblems(podSpec, platform)];
  });
}

function privilegedProblems(podSpec: Json<'PodSpec'>, { privilegedAllowed }: Platform): string[] {
  return privilegedAllowed ? [] : containersOf(podSpec).filter(({ container }) => container.securityContext?.privileged)
    .map(({ container }) => `the container ${shown(container.name)} is privileged, which the platform does not allow`);
}

function writeProblems(podSpec: Json<'PodSpec'>, { writableHostPaths, readOnlyPaths }: Platform): string[] {
  const paths = new Map((podSpec.volumes ?? []).map(({ name, hostPath }) => [name, hostPath?.path]));
  return containersOf(podSpec).flatMap(({ container }) => (container.volumeMounts ?? []).flatMap((mount) => {
    const path = paths.get(mount.name);
    if (path === undefined || mount.readOnly) { return []; }
    const mounts = `the container ${shown(container.name)} writes to ${shown(path)} of the node`;
    if (!writableHostPaths) { return [`${mounts}, and the platform has no path that can be written`]; }
    const readOnly = readOnlyPaths.find((directory) => path === directory || path.startsWith(`${directory.replace(/\/$/, '')}/`));
    return readOnly === undefined ? [] : [`${mounts}, where ${shown(readOnly)} is read-only on the platform`];
  }));
}

/** The pods; none where they cannot be rendered, which the DaemonSet says itself. */
function podSpecOf(daemonSet: DaemonSet): Json<'PodSpec'> | undefined {
  try {
    return ApiObject.of(daemonSet).toJson().spec.template.spec;
  } catch {
    return undefined;
  }
}
