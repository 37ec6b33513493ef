import { JsonPatch, ApiObject, Testing } from 'cdk8s';
import { AgentContext, AgentObject, HostMount, NodeAgentSpec, StorageAgent, StorageAgentEngine } from '../../../src';

/** A node plugin with its controller beside it: a Deployment that runs as the same ServiceAccount. */
class Storage extends StorageAgentEngine {
  public readonly name = 'storage';

  constructor(private readonly further: AgentObject[] = []) {
    super();
  }

  public spec({ name, labels, platform }: AgentContext): NodeAgentSpec {
    const image = 'registry.example.com/storage:1.0.0';
    const controller = { ...labels, 'app.kubernetes.io/component': 'controller' };
    return {
      container: { name: 'plugin', image, volumeMounts: [HostMount.stateDirectory(`${platform.stateRoot}/storage`)] },
      objects: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: `${name}-controller`,
          content: {
            metadata: { labels: { 'app.kubernetes.io/component': 'controller' }, annotations: { note: 'one replica leads' } },
            spec: {
              replicas: 2,
              selector: { matchLabels: controller },
              template: { metadata: { labels: controller }, spec: { serviceAccountName: name, containers: [{ name: 'controller', image }] } },
            },
          },
        },
        { apiVersion: 'v1', kind: 'ConfigMap', name: `${name}-ids`, content: { data: { ids: '[]' } } },
        ...this.further,
      ],
    };
  }
}

function objects(engine = new Storage(), change: (agent: StorageAgent) => void = () => undefined): any[] {
  const chart = Testing.chart();
  change(new StorageAgent(chart, 'storage', { engine, metadata: { namespace: 'ceph' } }));
  return Testing.synth(chart);
}

test('the Deployment has the name it brings, the labels and the namespace of the agent, and labels of its own', () => {
  const { metadata, spec } = objects().find(({ kind }) => kind === 'Deployment');
  expect(metadata).toEqual({
    name: 'storage-controller',
    namespace: 'ceph',
    labels: { 'app.kubernetes.io/name': 'storage', 'app.kubernetes.io/instance': 'storage', 'app.kubernetes.io/component': 'controller' },
    annotations: { note: 'one replica leads' },
  });
  const renamed = { apiVersion: 'v1', kind: 'Secret', name: 's', content: { metadata: { labels: { 'app.kubernetes.io/instance': 'other' } } } };
  expect(objects(new Storage([renamed])).find(({ kind }) => kind === 'Secret').metadata.labels['app.kubernetes.io/instance']).toBe('storage');
  expect(spec.template.spec.serviceAccountName).toBe('storage');
});

test('its objects are checked as they are emitted', () => {
  const broken = { apiVersion: 'v1', kind: 'ConfigMap', name: 'broken', content: { data: { 'a b': 'c' } } };
  expect(() => objects(new Storage([broken]))).toThrow(/\[test\/storage\] ConfigMap\.data\["a b"\]: "a b" is not a key/);
  expect(() => objects(undefined, (agent) => {
    ApiObject.of(agent.node.findChild('ConfigMap-storage-ids')).addJsonPatch(JsonPatch.add('/data/ids', 5));
  })).toThrow(/ConfigMap\.data\["ids"\]: is the number 5/);
});

test.each<[string, any, RegExp]>([
  ['content that is none', { content: 5 }, /engine\.spec\(\)\.objects\[2\]\.content: 5 is not an object, write its fields/],
  ['a kind in the content', { content: { kind: 'Job' } }, /objects\[2\]\.content\.kind: "Job" is said beside content, leave it out/],
  ['a name in the content', { content: { metadata: { name: 'x' } } }, /content\.metadata\.name: "x" is the name of the object, give it beside content/],
  ['a namespace', { content: { metadata: { namespace: 'x' } } }, /content\.metadata\.namespace: "x" is that of the agent, leave it out/],
  ['no kind', { kind: undefined }, /objects\[2\]\.kind: is missing/],
])('an object with %s is refused', (_, changes, message) => {
  expect(() => objects(new Storage([{ apiVersion: 'batch/v1', kind: 'Job', content: {}, ...changes }]))).toThrow(message);
});
