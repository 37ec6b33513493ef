import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { check } from '../../src/checks';
import { arbitraryDaemonSet } from '../arbitrary-daemonset';
import { imported } from '../cli/run';
import { Steps, places, put } from '../places';

function volumesOf({ spec }: any): any[] {
  const volumes = spec?.template?.spec?.volumes;
  return Array.isArray(volumes) ? volumes.filter((volume) => typeof volume === 'object' && volume !== null) : [];
}

/** Values of every kind, most of which most fields do not take; nothing, which most do. */
const VALUES = fc.constantFrom<any>(
  '', 'text', '10', 'Not_A/Name!', '../a', 'a'.repeat(300), 0, -1, 1.5, 99999, 1e10, true, [], {}, ['text'],
  undefined, undefined, undefined, undefined, undefined,
);

/** What is no question of validity: which kind it is decides whether it is a DaemonSet at all. */
const isKind = ([first]: Steps) => first === 'apiVersion' || first === 'kind';

/** An API server takes a source of a projected volume that is none; there is no factory for nothing. */
const hasNoSource = (manifest: any) => volumesOf(manifest).some((volume) => JSON.stringify(volume.projected?.sources ?? []).includes('{}'));

/** Older API servers take a volume of no image, so it can be imported; that of 1.37 does not. */
const hasNoImage = (manifest: any) => volumesOf(manifest).some(({ image }) => image !== undefined && !image?.reference);

/** The importer gives a name to what has none, and says so. */
const isNameless = ({ metadata }: any) => !metadata?.name;

/**
 * Expects that what `check` has nothing against can be imported and synthesized, and nothing else, of so many DaemonSets with one
 * value that may not belong there. A field that no server knows is an error in `check` and a note in `import`.
 */
export function expectAgreement(draws: number): void {
  let refused = 0;
  fc.assert(fc.property(arbitraryDaemonSet, fc.nat(), VALUES, (daemonSet, nth, value) => {
    const all = places(daemonSet);
    const steps = all[nth % all.length];
    fc.pre(!isKind(steps));
    put(daemonSet, steps, value);
    fc.pre(!isNameless(daemonSet) && !hasNoSource(daemonSet) && !hasNoImage(daemonSet));
    const errors = check([daemonSet]).filter(({ severity, rule }) => severity === 'error' && !rule.endsWith('-field')).map(({ text }) => text);
    if (errors.length > 0) { refused++; }
    const isTaken = errors.length === 0;
    expect({ steps, value, errors, isImported: isImported(daemonSet) }).toEqual({ steps, value, errors, isImported: isTaken });
  }), { seed: 20261126, numRuns: draws });
  // Both sides have been seen.
  expect(refused).toBeGreaterThan(draws / 10);
  expect(refused).toBeLessThan(draws * 9 / 10);
}

/** Whether it comes through the importer and the construct that it writes. */
function isImported(daemonSet: any): boolean {
  try {
    return imported(Yaml.stringify(daemonSet)).objects.length === 1;
  } catch {
    return false;
  }
}
