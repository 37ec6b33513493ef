import { readFileSync } from 'fs';
import { join } from 'path';
import { Testing } from 'cdk8s';
import { allAgentProps } from './all-agent-props';
import { ROSTER } from './roster';
import { ALL_POD_OPTIONS } from '../daemonset/all-props';

/** What at least 9 of 18 Helm charts of node agents let their users set. */
const OPTIONS = [
  'nodeSelector', 'tolerations', 'affinity', 'priorityClassName', 'podAnnotations', 'podLabels', 'annotations of the DaemonSet',
  'commonLabels', 'nameOverride, fullnameOverride', 'imagePullSecrets', 'configuration in place', 'checksum of the configuration',
  'env', 'envFrom', 'extraArgs', 'extraVolumes', 'extraVolumeMounts', 'hostNetwork', 'initContainers',
  'terminationGracePeriodSeconds', 'podSecurityContext', 'securityContext', 'resources', 'livenessProbe', 'updateStrategy', 'service',
  'service.annotations', 'serviceMonitor', 'rbac.create', 'serviceAccount.create', 'serviceAccount.annotations',
];

const ENGINES_AND_ROLES = Object.entries(ROSTER).map(([engine, { role }]) => [engine, role]).sort();

const guide = readFileSync(join(__dirname, '../../docs/engines.md'), 'utf8');
const table = guide.split('| option of charts | property |\n|---|---|\n')[1].split('\n\n')[0];
const rows = table.split('\n').map((line) => line.split('|').slice(1, 3).map((cell) => cell.trim()));

test('the guide names a property for every option that charts often have', () => {
  expect(rows.map(([option]) => option)).toEqual(OPTIONS);
});

test.each(rows)('%s is set with %s, which exists', (_, cell) => {
  const all: any = allAgentProps(Testing.chart());
  const properties = [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path);
  expect(properties.length).toBeGreaterThan(0);
  properties.forEach((path) => expect(path.split('.').reduce((value, key) => value?.[key], all)).toBeDefined());
});

test.each(Object.entries(ROSTER))('the guide names every option of %s, and no other', (engine, { known }) => {
  const tableOf = guide.split(`| option of \`${engine}\` | default |\n|---|---|\n`)[1].split('\n\n')[0];
  const named = tableOf.split('\n').flatMap((line) => [...line.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual([...known].sort());
});

test('docs/agents.md names every option that every role has, but for those that are nothing but options of the pods, and no other', () => {
  const options = readFileSync(join(__dirname, '../../docs/agents.md'), 'utf8').split('| option | without it |\n|---|---|\n')[1].split('\n\n')[0];
  const named = options.split('\n').flatMap((line) => [...line.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const all = Object.keys(allAgentProps(Testing.chart()));
  expect(named.filter((name) => !all.includes(name))).toEqual([]);
  expect(all.filter((name) => !named.includes(name) && !(name in ALL_POD_OPTIONS))).toEqual([]);
});

test('the guide begins with every engine and its role, and has a section for each', () => {
  const rolesAndEngines = guide.split('| role | engine | class |\n|---|---|---|\n')[1].split('\n\n')[0].split('\n')
    .map((line) => /^\| `(\w+)` \| .* \| \[`(\w+)`\]\(#([\w-]+)\) \|$/.exec(line)!.slice(1));
  expect(rolesAndEngines.map(([role, engine]) => [engine, role]).sort()).toEqual(ENGINES_AND_ROLES);
  const sections = [...guide.matchAll(/^## (.*)$/gm)].map(([, title]) => title.toLowerCase().replace(/ /g, '-'));
  expect(sections).toEqual(expect.arrayContaining(rolesAndEngines.map(([, , section]) => section)));
});

test('the table of roles in the README has every engine beside its role, and no other', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const lines = readme.split('| role | engines | creates | example |\n|---|---|---|---|\n')[1].split('\n\n')[0].split('\n');
  const named = lines.flatMap((line) => {
    const [, role, engines] = line.split('|');
    return [...engines.matchAll(/`(\w+)`/g)].map(([, engine]) => [engine, /`(\w+)`/.exec(role)![1]]);
  });
  expect(named.sort()).toEqual(ENGINES_AND_ROLES);
});
