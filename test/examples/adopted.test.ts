import { readFileSync } from 'fs';
import { basename, join } from 'path';
import { parseAllDocuments } from 'yaml';
import { exampleNames } from '../../examples/names';
import { ImportedProgram } from '../../src';
import { conform } from '../../src/manifest/conform';
import { withoutDefaults } from '../../src/manifest/defaults';

const ADOPTED = exampleNames().filter((name) => name.startsWith('adopted/'));

const read = (example: string, file: string) => readFileSync(join(__dirname, '../../examples', example, file), 'utf8');

/** The objects of a manifest; DaemonSets as an API server would store them. */
function objectsOf(manifest: string): any[] {
  return parseAllDocuments(manifest, { version: '1.1' }).map((document) => document.toJS())
    .map((object) => object.kind === 'DaemonSet' ? withoutDefaults(conform(object, 'DaemonSet').value) : object);
}

test('there are three of them', () => {
  expect(ADOPTED).toHaveLength(3);
});

describe.each(ADOPTED)('%s', (example) => {
  const name = basename(example);

  test('is the program that an import writes', () => {
    const { source, notes } = ImportedProgram.fromYaml(read(example, `${name}.yaml`), { fileName: `${name}.yaml` });
    expect(source).toEqual(read(example, 'main.ts'));
    expect(notes).toEqual([]);
  });

  test('synthesizes the objects of its manifest, in their order', () => {
    expect(objectsOf(read(example, `dist/${name}.k8s.yaml`))).toEqual(objectsOf(read(example, `${name}.yaml`)));
  });
});
