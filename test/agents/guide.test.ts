import { readFileSync } from 'fs';
import { join } from 'path';
import { Testing } from 'cdk8s';
import { allAgentProps } from './all-agent-props';
import { FLUENT_BIT_OPTIONS } from '../../src/agents/log-collector/fluent-bit/fluent-bit';
import { FLANNEL_OPTIONS } from '../../src/agents/network-agent/flannel/flannel-options';
import { KUBE_PROXY_OPTIONS } from '../../src/agents/network-agent/kube-proxy/kube-proxy-options';
import { PROMETHEUS_NODE_EXPORTER_OPTIONS } from '../../src/agents/node-exporter/prometheus/prometheus-node-exporter-options';

/** What at least 9 of 18 Helm charts of node agents let their users set. */
const OPTIONS = [
  'nodeSelector', 'tolerations', 'affinity', 'priorityClassName', 'podAnnotations', 'podLabels', 'annotations of the DaemonSet',
  'commonLabels', 'nameOverride, fullnameOverride', 'imagePullSecrets', 'configuration in place', 'checksum of the configuration',
  'env', 'envFrom', 'extraArgs', 'extraVolumes', 'extraVolumeMounts', 'hostNetwork', 'initContainers',
  'terminationGracePeriodSeconds', 'podSecurityContext', 'securityContext', 'resources', 'livenessProbe', 'updateStrategy', 'service',
  'service.annotations', 'serviceMonitor', 'rbac.create', 'serviceAccount.create', 'serviceAccount.annotations',
];

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

test.each([
  ['FluentBit', FLUENT_BIT_OPTIONS.fields],
  ['PrometheusNodeExporter', PROMETHEUS_NODE_EXPORTER_OPTIONS.fields],
  ['Flannel', FLANNEL_OPTIONS.fields],
  ['KubeProxy', KUBE_PROXY_OPTIONS.fields],
])('the guide names every option of %s, and no other', (engine, options) => {
  const tableOf = guide.split(`| option of \`${engine}\` | default |\n|---|---|\n`)[1].split('\n\n')[0];
  const named = tableOf.split('\n').flatMap((line) => [...line.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys(options).sort());
});

test('docs/agents.md names every option that every role has, and no other', () => {
  const options = readFileSync(join(__dirname, '../../docs/agents.md'), 'utf8').split('| option | without it |\n|---|---|\n')[1].split('\n\n')[0];
  const named = options.split('\n').flatMap((line) => [...line.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys(allAgentProps(Testing.chart())).sort());
});
