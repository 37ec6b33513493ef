import { spawnSync } from 'child_process';
import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { TYPES } from '../api/assembly';
import { ROOT } from '../snippets';

// What `npm run compile` has written, as an app loads it: in a process of its own.
const inApp = (program: string): any => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', `const lib = require(${JSON.stringify(ROOT)});
const loaded = () => Object.keys(require.cache).map((file) => file.replace(/\\\\/g, '/'));
process.stdout.write(JSON.stringify((() => { ${program} })()));`], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) { throw new Error(stderr); }
  return JSON.parse(stdout);
};
const AGENT = "const { App, Chart } = require('cdk8s'); const app = new App(); const agent = new lib.LogCollector(new Chart(app, 'chart'), 'logs');";

test('every public class and enum is exported, under its own name', () => {
  const names = Object.entries(TYPES).filter(([fqn, { kind }]) => fqn.startsWith('cdk8s-daemonsets.') && kind !== 'interface').map(([, { name }]) => name).sort();
  expect(inApp('return Object.keys(lib).sort();')).toEqual(names);
  expect(inApp("return Object.entries(lib).filter(([name, value]) => typeof value === 'function' && value.name !== name);")).toEqual([]);
});

test('a role loads neither the other roles nor cdk8s-plus-27', () => {
  const files: string[] = inApp(`${AGENT} app.synthYaml(); return loaded();`);
  expect(files.filter((file) => file.includes('cdk8s-plus-27') || file.includes('commander'))).toEqual([]);
  const ours = files.filter((file) => file.startsWith(join(ROOT, 'lib').replace(/\\/g, '/')));
  expect(ours.length).toBeLessThan(8);
  expect(ours.filter((file) => /network-agent|cli/.test(file))).toEqual([]);
});

test('a class is one, however it is reached', () => {
  expect(inApp(`${AGENT} return [
    agent.daemonSet instanceof lib.DaemonSet, agent.container instanceof lib.Container, agent instanceof lib.NodeAgent,
    new lib.Flannel() instanceof lib.NetworkAgentEngine, lib.HostMount.varLog() instanceof lib.VolumeMount, lib.Platform.of(app) === lib.Platform.GENERIC,
  ];`)).toEqual([true, true, true, true, true, true]);
});

test('jsii\'s kernel knows the classes by what the compiler gives them', () => {
  const rtti = "Symbol.for('jsii.rtti')";
  const known = inApp(`return Object.entries(lib).filter(([, value]) => typeof value === 'function').map(([name, value]) => [name, value[${rtti}]]);`);
  expect(known.length).toBeGreaterThan(40);
  known.forEach(([name, type]: [string, unknown]) => expect(type).toEqual({ fqn: `cdk8s-daemonsets.${name}`, version: '0.0.0' }));
});

test('constructs of cdk8s-plus take the ServiceAccount and the ConfigMap of an agent', () => {
  const objects = inApp(`${AGENT} const kplus = require('cdk8s-plus-27');
    const chart = new Chart(app, 'beside', { namespace: 'beside' });
    const volume = kplus.Volume.fromConfigMap(chart, 'volume', agent.configMap);
    new kplus.Deployment(chart, 'deployment', { serviceAccount: agent.serviceAccount, containers: [{ image: 'a', volumeMounts: [{ path: '/a', volume }] }] });
    const role = new kplus.Role(chart, 'role'); role.allowRead(agent.configMap);
    new kplus.RoleBinding(chart, 'binding', { role }).addSubjects(agent.serviceAccount);
    return chart.toJson();`);
  const of = (wanted: string) => objects.find(({ kind }: any) => kind === wanted);
  expect(of('Deployment').spec.template.spec).toMatchObject({ serviceAccountName: 'logs', volumes: [{ configMap: { name: 'logs' } }] });
  expect(of('Role').rules).toEqual([{ apiGroups: [''], resourceNames: ['logs'], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }]);
  expect(of('RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'logs', apiGroup: '' }]);
});

test('the declarations name the single files, which are packaged too', () => {
  expect(readFileSync(join(ROOT, 'lib/index.d.ts'), 'utf8')).toContain("export * from './agents';");
  expect(readdirSync(join(ROOT, 'lib/bundle'))).toEqual(expect.arrayContaining(['daemonset.js', 'log-collector.js', 'network-agent-flannel.js']));
});
