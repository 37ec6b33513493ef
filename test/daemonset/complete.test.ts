import { Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { DaemonSet } from '../../src';
import { DAEMON_SET } from '../../src/daemonset/daemonset-manifest';
import { conform } from '../../src/manifest/conform';
import { withoutDefaults } from '../../src/manifest/defaults';
import { SCHEMA, fieldType } from '../../src/manifest/schema';
import { arbitraryDaemonSet } from '../arbitrary-daemonset';
import { evaluate, programWith } from '../evaluate';

/** The manifest of a DaemonSet that is made through the typed API from the properties that a manifest is expressed with. */
function throughTypedApi(manifest: any): any {
  const props = evaluate(DAEMON_SET.express(manifest, programWith(manifest.spec.template.spec.volumes)));
  const chart = Testing.chart();
  new DaemonSet(chart, 'agent', props);
  return Testing.synth(chart)[0];
}

/** The fields that a manifest uses, as `Type.field`. */
function fieldsUsed(object: any, typeName: string, used: Set<string>): void {
  for (const [name, value] of Object.entries<any>(object)) {
    used.add(`${typeName}.${name}`);
    const type = fieldType(SCHEMA[typeName][name]);
    if (SCHEMA[type.name] !== undefined) {
      [value].flat().forEach((item) => fieldsUsed(item, type.name, used));
    }
  }
}

/** A type and every type that it is made of. */
function typesOf(typeName: string, seen: string[] = []): string[] {
  if (SCHEMA[typeName] === undefined || seen.includes(typeName)) { return seen; }
  return Object.values(SCHEMA[typeName]).reduce((types, field) => typesOf(fieldType(field).name, types), [...seen, typeName]);
}

/**
 * What has no property of its own, and why. Fields that only the API server writes, that a DaemonSet forbids, or whose
 * volume plugin is no longer served are marked in the schema already.
 */
const LEFT_OUT: { [field: string]: string } = {
  'ObjectMeta.generateName': 'a manifest in git has a name',
  'PodSpec.serviceAccount': 'the old name of serviceAccountName',
  'ObjectFieldSelector.apiVersion': 'v1 is the only one there is',
};

const seed = 20261121;

test('every DaemonSet that the schema can describe comes through the typed API unchanged', () => {
  fc.assert(fc.property(arbitraryDaemonSet, (drawn) => {
    const { value, unknown, wrong } = conform(drawn, 'DaemonSet');
    expect([unknown, wrong]).toEqual([[], []]);
    const manifest = withoutDefaults(value);
    expect(withoutDefaults(throughTypedApi(manifest))).toEqual(manifest);
  }), { seed, numRuns: 500 });
});

test('every field of the schema has a typed way to set it', () => {
  const used = new Set<string>();
  for (const drawn of fc.sample(arbitraryDaemonSet, { seed, numRuns: 2000 })) {
    fieldsUsed(drawn, 'DaemonSet', used);
  }
  // The test above shows that what is drawn comes through; this one, that everything is drawn.
  const settable = typesOf('DaemonSet').flatMap((typeName) => Object.entries(SCHEMA[typeName])
    .filter(([, type]) => !['server', 'forbidden', 'retired'].includes(type))
    .map(([name]) => `${typeName}.${name}`));
  expect(settable.filter((field) => !used.has(field) && !(field in LEFT_OUT))).toEqual([]);
});
