import { createHash } from 'crypto';

/** What a change of manifests would be seen by. */
export interface Fingerprint {
  /** Of what the pods are made of: a change replaces them. */
  readonly pods: string;
  /** Of what the agent may do in the cluster and on its node. */
  readonly rights: string;
  /** Of everything. */
  readonly all: string;
}

/** The fields that give rights, wherever they stand. */
const RIGHTS = [
  'rules', 'roleRef', 'subjects', 'serviceAccountName', 'automountServiceAccountToken',
  'securityContext', 'hostNetwork', 'hostPID', 'hostIPC', 'hostPort', 'hostPath',
];

/** The fingerprint of the manifests of an agent. */
export function fingerprintOf(manifests: any[]): Fingerprint {
  const daemonSets = manifests.filter(({ kind }) => kind === 'DaemonSet');
  return {
    pods: hash(daemonSets.map(({ spec: { selector, template } }) => [selector, template])),
    rights: hash(manifests.flatMap((manifest) => rightsIn(manifest, manifest.kind, hostVolumesOf(manifest)))),
    all: hash(manifests),
  };
}

/** The words for what a change does. */
export function effectOf(before: Fingerprint | undefined, after: Fingerprint): string {
  if (before === undefined) { return 'new'; }
  return `${before.pods === after.pods ? 'no effect on pods' : 'restarts pods'}${before.rights === after.rights ? '' : ', changes rights'}`;
}

/** Every right in a value with the place where it stands; entries of lists go by their names, so that their order does not matter. */
function rightsIn(value: any, place: string, hostVolumes: string[]): [string, unknown][] {
  if (typeof value !== 'object' || value === null) { return []; }
  return Object.entries<any>(value).flatMap(([key, child]) => {
    const path = `${place}.${Array.isArray(value) ? child?.name ?? key : key}`;
    if (RIGHTS.includes(key)) { return [[path, child]]; }
    if (key === 'volumeMounts') { return [[path, child.filter(({ name }: any) => hostVolumes.includes(name))]]; }
    return rightsIn(child, path, hostVolumes);
  });
}

function hostVolumesOf(manifest: any): string[] {
  return (manifest.spec?.template?.spec.volumes ?? []).filter(({ hostPath }: any) => hostPath !== undefined).map(({ name }: any) => name);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
