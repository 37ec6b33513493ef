import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { complaints } from './compile';
import { imported } from './run';
import { conform } from '../../src/manifest/conform';
import { withoutDefaults } from '../../src/manifest/defaults';
import { arbitraryDaemonSet } from '../arbitrary-daemonset';

const DRAWS = 1000;

/** What an API server would store, as far as a user has said it. */
const stored = (manifest: any) => withoutDefaults(conform(manifest, 'DaemonSet').value);

test('any DaemonSet that the schema can describe survives import, compilation and synthesis', () => {
  const sources: string[] = [];
  fc.assert(fc.property(arbitraryDaemonSet, (manifest) => {
    const { source, notes, objects } = imported(Yaml.stringify(manifest));
    expect(notes).toEqual([]);
    expect(objects.map(stored)).toEqual([stored(manifest)]);
    sources.push(source);
  }), { seed: 20261121, numRuns: DRAWS });
  expect(sources).toHaveLength(DRAWS);
  expect(complaints(...sources)).toEqual([]);
}, 300_000);
