import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { complaints } from '../compile';
import { imported } from './run';
import { conform } from '../../src/manifest/conform';
import { withoutDefaults } from '../../src/manifest/defaults';
import { arbitraryDaemonSet } from '../arbitrary-daemonset';

/** What an API server would store, as far as a user has said it. */
const stored = (manifest: any) => withoutDefaults(conform(manifest, 'DaemonSet').value);

/** Expects so many DaemonSets that the schema can describe to survive import, compilation and synthesis. */
export function expectSurvival(draws: number): void {
  const sources: string[] = [];
  fc.assert(fc.property(arbitraryDaemonSet, (manifest) => {
    const { source, notes, objects } = imported(Yaml.stringify(manifest));
    expect(notes).toEqual([]);
    expect(objects.map(stored)).toEqual([stored(manifest)]);
    sources.push(source);
  }), { seed: 20261121, numRuns: draws });
  expect(sources).toHaveLength(draws);
  expect(complaints(...sources)).toEqual([]);
}
