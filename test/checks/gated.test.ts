import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { check } from '../../src/checks';
import { SCHEMA } from '../../src/manifest/schema';
import { GATED_FIELDS } from '../../src/manifest/versions';

const daemonSet = (podSpec: any) => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'agent' },
  spec: { selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'agent', image: 'agent:1' }], ...podSpec } } },
});

test('a field whose gate is off is a warning that names the gate', () => {
  expect(check([daemonSet({ evictionResponders: [{ name: 'example.com/drain', priority: 10000 }], volumes: [{ name: 'v', emptyDir: { mode: 0o1777 } }] })])
    .map(({ severity, text }) => [severity, text])).toEqual([
    ['warning', 'spec.template.spec.evictionResponders: an API server drops it unless the feature gate EvictionRequestAPI is on, which it is not by itself '
      + '(alpha since Kubernetes 1.37) (gated-field)'],
    ['warning', 'spec.template.spec.volumes[0].emptyDir.mode: an API server drops it unless the feature gate EmptyDirVolumeMode is on, which it is not by itself '
      + '(alpha since Kubernetes 1.37) (gated-field)'],
  ]);
});

test('every gated field is one of the schema', () => {
  expect(Object.keys(GATED_FIELDS).filter((field) => SCHEMA[field.split('.')[0]]?.[field.split('.')[1]] === undefined)).toEqual([]);
});

test('doc comments say since when there is a gated field, and which gate', () => {
  const folder = join(__dirname, '../../src/daemonset');
  const comments = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\/\*\*(?:(?!\*\/)[^])*\*\/\n {2}readonly (\w+)\?:/g)])
    .map(([text, name]) => ({ name, text: text.replace(/\n\s*\*\s*/g, ' ') }));
  const wrong = Object.entries(GATED_FIELDS).filter(([field, { since, gate }]) => {
    const of = comments.filter(({ name, text }) => name === field.split('.')[1] && text.includes(gate) && text.includes(`Since Kubernetes ${since}`));
    return of.length === 0;
  });
  expect(wrong).toEqual([]);
});
