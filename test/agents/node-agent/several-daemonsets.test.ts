import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NetworkAgent, NetworkAgentProps } from '../../../src';
import { BadValue } from '../../../src/codec/bad-value';
import { TestEngine } from '../test-engine';

/** An agent over two pools of nodes. */
class Pooled extends NetworkAgent {
  protected _pools(): string[] {
    return ['gpu', 'rest'];
  }
}

function made(props: Partial<NetworkAgentProps> = {}): { agent: Pooled; objects: any[] } {
  const chart = new Chart(new App(), 'chart', { namespace: 'agents' });
  const agent = new Pooled(chart, 'net', { engine: new TestEngine(), service: {}, serviceMonitor: {}, podMonitor: {}, ...props });
  return { agent, objects: Testing.synth(chart) };
}
const ofKind = (kind: string) => made().objects.filter((object) => object.kind === kind);
const all = { 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/instance': 'net' };

test('each has the name of the agent and of its pool, and selects its own pods', () => {
  expect(ofKind('DaemonSet').map(({ metadata, spec }) => [metadata.name, spec.selector.matchLabels])).toEqual([
    ['net-gpu', { ...all, 'cdk8s-daemonsets/pool': 'gpu' }], ['net-rest', { ...all, 'cdk8s-daemonsets/pool': 'rest' }],
  ]);
});

test('they share everything else, which selects the pods of all of them', () => {
  expect(made().objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ServiceAccount net', 'ClusterRole agents:net', 'ClusterRoleBinding agents:net', 'ConfigMap net', 'DaemonSet net-gpu', 'DaemonSet net-rest', 'Service net',
    'ServiceMonitor net', 'PodMonitor net',
  ]);
  const [{ spec: service }] = ofKind('Service');
  expect(service).toMatchObject({ selector: all, ports: [{ name: 'http', port: 80, targetPort: 'http' }] });
  expect(ofKind('PodMonitor')[0].spec.selector).toEqual({ matchLabels: all });
});

test('a NetworkPolicy and the agent as a peer are about the pods of all of them', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'agents' });
  const agent = new Pooled(chart, 'net', { engine: new TestEngine() });
  new kplus.NetworkPolicy(chart, 'policy', { selector: agent, ingress: { rules: [{ peer: agent }] } });
  new kplus.RoleBinding(chart, 'binding', { role: new kplus.Role(chart, 'role') }).addSubjects(agent);
  const of = (wanted: string) => Testing.synth(chart).find(({ kind }) => kind === wanted);
  expect(of('NetworkPolicy').spec).toMatchObject({ podSelector: { matchLabels: all }, ingress: [{ from: [{ podSelector: { matchLabels: all } }] }] });
  expect(of('RoleBinding').subjects).toMatchObject([{ kind: 'ServiceAccount', name: 'net' }]);
});

test('what there is of one only is an error that names them', () => {
  const { agent } = made();
  expect(agent.name).toBe('net');
  expect(agent.daemonSets.map(({ name }) => name)).toEqual(['net-gpu', 'net-rest']);
  expect(() => agent.daemonSet).toThrow('[chart/net] daemonSet: the agent has several DaemonSets (net-gpu, net-rest), use daemonSets');
  expect(() => agent.container).toThrow('[chart/net] container: the agent has several DaemonSets (net-gpu, net-rest), use daemonSets');
});

test('one pool alone is selected as several are, and a selector of the user is refused', () => {
  class One extends NetworkAgent {
    protected _pools(): string[] {
      return ['rest'];
    }
  }
  const chart = new Chart(new App(), 'chart');
  new One(chart, 'net', { engine: new TestEngine(), service: {} });
  expect(Testing.synth(chart).find(({ kind }) => kind === 'Service').spec.selector).toEqual(all);
  expect(() => made({ selector: { matchLabels: { app: 'a' } } })).toThrow('[chart/net] selector: each DaemonSet of an agent over pools has its own, leave it out');
});

test('one alone is as it always was', () => {
  const chart = new Chart(new App(), 'chart');
  const agent = new NetworkAgent(chart, 'net', { engine: new TestEngine() });
  expect(agent.daemonSets).toEqual([agent.daemonSet]);
  expect(agent.daemonSet.matchLabels).toEqual(all);
});

test('late arguments of each are judged', () => {
  const refusing = Object.assign(new TestEngine(), {
    _args: (ofEngine: string[], ofUser: string[]) => {
      if (ofUser.includes('--deadly')) { throw new BadValue('args: "--deadly" would end it, leave it out'); }
      return [...ofEngine, ...ofUser];
    },
  });
  const chart = new Chart(new App(), 'chart');
  const agent = new Pooled(chart, 'net', { engine: refusing });
  agent.daemonSets[1].containers[0].addArgs('--deadly');
  expect(() => Testing.synth(chart)).toThrow('[chart/net] args: "--deadly" would end it, leave it out');
});
