import { readFileSync } from 'fs';
import { join } from 'path';
import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ROOT, snippetsOf } from './snippets';
import { DaemonSet, Flannel, KubeProxy, LogCollector, LogCollectorProps, NetworkAgent, NodeExporter } from '../src';

const [program, yaml, diagram] = snippetsOf('README.md');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('the README begins with an example of less than ten lines', () => {
  expect(program.code.trim().split('\n').length).toBeLessThan(10);
  expect(program.code).toBe(read('examples/first/main.ts'));
});

test('the YAML below it is in what the example gives: each part without a gap, all of them in order', () => {
  expect(yaml.language).toBe('yaml');
  const parts = yaml.code.split('# …\n');
  expect(parts.length).toBeGreaterThan(1);
  parts.reduce((rest, part) => {
    expect(rest).toContain(`\n${part}`);
    return rest.slice(rest.indexOf(`\n${part}`) + part.length);
  }, read('examples/first/dist/logging.k8s.yaml'));
});

/** The fields by which one object refers to another. */
const REFERENCES: { [field: string]: (from: any, to: any) => boolean } = {
  serviceAccountName: (from, to) => to.kind === 'ServiceAccount' && from.spec?.template?.spec.serviceAccountName === to.metadata.name,
  volumes: (from, to) => to.kind === 'ConfigMap'
    && Boolean(from.spec?.template?.spec.volumes.some(({ configMap }: any) => configMap?.name === to.metadata.name)),
  roleRef: ({ roleRef }, to) => roleRef?.kind === to.kind && roleRef.name === to.metadata.name,
  subjects: ({ subjects = [] }, to) => subjects.some(({ kind, name }: any) => kind === to.kind && name === to.metadata.name),
  selector: (from, to) => {
    const isMonitorOfService = from.kind === 'ServiceMonitor';
    if (from.kind === 'DaemonSet' || from.spec?.selector === undefined || to.kind !== (isMonitorOfService ? 'Service' : 'DaemonSet')) { return false; }
    const labels = isMonitorOfService ? to.metadata.labels : to.spec.template.metadata.labels;
    return Object.entries(from.spec.selector.matchLabels ?? from.spec.selector).every(([key, value]) => labels[key] === value);
  },
};

/** How the objects of a log collector refer to each other: `DaemonSet volumes ConfigMap`. */
function referencesOf(props: LogCollectorProps): string[] {
  const chart = new Chart(new App(), 'logging', { namespace: 'kube-system' });
  new LogCollector(chart, 'logs', props);
  const objects: any[] = Testing.synth(chart);
  return objects.flatMap((from) => objects.flatMap((to) => Object.keys(REFERENCES)
    .filter((field) => REFERENCES[field](from, to)).map((field) => `${from.kind} ${field} ${to.kind}`))).sort();
}

test('the diagram shows every reference between the objects, and the dotted ones are there on demand', () => {
  const arrows = [...diagram.code.matchAll(/^ {2}(\w+) (-->|-\.->)\|(\w+)\| (\w+)$/gm)].map(([, from, arrow, field, to]) => ({
    isSolid: arrow === '-->', text: `${from} ${field} ${to}`,
  }));
  expect(diagram.code.trim().split('\n')).toHaveLength(arrows.length + 1);
  expect(arrows.filter(({ isSolid }) => isSolid).map(({ text }) => text).sort()).toEqual(referencesOf({}));
  expect(arrows.map(({ text }) => text).sort()).toEqual(referencesOf({ service: {}, serviceMonitor: {}, podMonitor: {} }));
});

test('the roles with an engine have a Service on demand, and monitors where the README says that the engine shows metrics', () => {
  const kubeProxy = (metricsBindAddress?: string) => new KubeProxy({ version: '1.36.0', server: 'https://10.0.0.10:6443', metricsBindAddress });
  const kindsOf = (make: (chart: Chart) => void) => {
    const chart = new Chart(new App(), 'chart', { namespace: 'kube-system' });
    make(chart);
    return Testing.synth(chart).map(({ kind }) => kind);
  };
  const withMonitors = { service: {}, serviceMonitor: {}, podMonitor: {} };
  for (const make of [
    (chart: Chart) => new LogCollector(chart, 'agent', withMonitors),
    (chart: Chart) => new NodeExporter(chart, 'agent', withMonitors),
    (chart: Chart) => new NetworkAgent(chart, 'agent', { engine: kubeProxy('0.0.0.0:10249'), ...withMonitors }),
  ]) {
    expect(kindsOf(make)).toEqual(expect.arrayContaining(['Service', 'ServiceMonitor', 'PodMonitor']));
  }
  for (const engine of [new Flannel(), kubeProxy()]) {
    expect(kindsOf((chart) => new NetworkAgent(chart, 'agent', { engine, service: {} }))).toContain('Service');
    for (const props of [{ serviceMonitor: {} }, { podMonitor: {} }]) {
      expect(() => kindsOf((chart) => new NetworkAgent(chart, 'agent', { engine, ...props }))).toThrow('shows no metrics');
    }
  }
});

describe('what the README says about kplus.DaemonSet', () => {
  test('it has none of the fields that are named as missing', () => {
    const api = ['daemon-set', 'workload', 'pod', 'container'].map((file) => read(`node_modules/cdk8s-plus-27/lib/${file}.d.ts`)).join('');
    expect(api).toMatch(/readonly hostNetwork\?/);
    expect(api).not.toMatch(/readonly (updateStrategy|priorityClass\w*|nodeSelector|seccomp\w*|hostP(id|ID))\b/);
    // An init container is a sidecar by its restart policy, which is there for the whole pod only.
    expect(read('node_modules/cdk8s-plus-27/lib/container.d.ts')).not.toContain('restartPolicy');
  });

  test('its name and selector depend on its place, and a container asks for 1000m of cpu; ours do neither', () => {
    const synthesized = (chartId: string) => {
      const chart = new Chart(new App(), chartId);
      const containers = [{ name: 'agent', image: 'agent:1' }];
      new kplus.DaemonSet(chart, 'theirs', { containers });
      new DaemonSet(chart, 'ours', { containers });
      return Testing.synth(chart);
    };
    const [[theirs, ours], [theirsMoved, oursMoved]] = [synthesized('a'), synthesized('b')];
    expect(oursMoved).toEqual(ours);
    expect(theirsMoved.metadata.name).not.toBe(theirs.metadata.name);
    expect(theirsMoved.spec.selector).not.toEqual(theirs.spec.selector);
    expect(theirs.spec.template.spec.containers[0].resources.requests.cpu).toBe('1000m');
    expect(ours.spec.template.spec.containers[0]).toEqual({ name: 'agent', image: 'agent:1' });
  });
});
