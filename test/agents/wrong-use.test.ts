import { ApiObject, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { manifests, networkAgent } from './manifests';
import { SPEC, TestEngine } from './test-engine';
import {
  DaemonSet, Flannel, FluentBit, HostMount, KubeProxy, LogCollector, LogInput, LogOutput, NetworkAgent, NetworkAgentEngine, NodeExporter,
  PrometheusNodeExporter,
} from '../../src';

const logs = (props: any) => () => new LogCollector(Testing.chart(), 'logs', props);
const exporter = (props: any) => () => new NodeExporter(Testing.chart(), 'exporter', props);
const agent = (props: any, engine: NetworkAgentEngine = new TestEngine()) => () => new NetworkAgent(Testing.chart(), 'net', { engine, ...props });

describe('an engine', () => {
  test('of another role does not compile, and is refused', () => {
    const chart = Testing.chart();
    // @ts-expect-error a LogCollector takes engines of its family only
    expect(() => new LogCollector(chart, 'logs', { engine: new Flannel(), outputs: [LogOutput.stdout()] }))
      .toThrow(/^\[test\/logs\] engine: the engine Flannel is not a LogCollectorEngine, write one such as new FluentBit\(\)/);
    // @ts-expect-error the same
    expect(() => new NodeExporter(chart, 'exporter', { engine: new FluentBit() }))
      .toThrow(/^\[test\/exporter\] engine: the engine FluentBit is not a NodeExporterEngine, write one such as new PrometheusNodeExporter\(\)/);
    // @ts-expect-error the same
    expect(() => new NetworkAgent(chart, 'net', { engine: new PrometheusNodeExporter() }))
      .toThrow(/^\[test\/net\] engine: the engine PrometheusNodeExporter is not a NetworkAgentEngine, write one such as new Flannel\(\)/);
  });

  test.each<[string, () => unknown, RegExp]>([
    ['as text', logs({ engine: 'fluent-bit' }), /^\[test\/logs\] engine: "fluent-bit" is not a LogCollectorEngine, write one such as new FluentBit\(\)/],
    ['as a class', agent({ engine: Flannel }), /^\[test\/net\] engine: the function or class Flannel is not a NetworkAgentEngine, write one such as new Flannel\(\)/],
    ['as an object with a spec', logs({ engine: { name: 'mine', spec: () => SPEC } }), /^\[test\/logs\] engine: \{"name":"mine"\} is not a LogCollectorEngine/],
    ['that is missing', agent({ engine: undefined }), /^\[test\/net\] engine: is missing, it must be given/],
    ['without options that it needs', () => new (KubeProxy as any)(), /^KubeProxy: version: is missing, it must be given/],
    ['that was spread', () => new LogCollector(Testing.chart(), 'logs', { engine: { ...new FluentBit() } as any }),
      /^\[test\/logs\] engine: .* is not a LogCollectorEngine, write one such as new FluentBit\(\)/],
    ['without a method spec', agent({}, Object.assign(new TestEngine(), { spec: undefined }) as any),
      /^\[test\/net\] engine\.spec: undefined is not a method, write one that says what the software needs/],
    ['whose spec is missing', agent({}, new class extends TestEngine { public spec() { return undefined as any; } }()),
      /^\[test\/net\] engine\.spec\(\): undefined is not an object of properties/],
    ['whose spec has something that there is not', agent({}, new TestEngine({ configs: {} } as any)),
      /^\[test\/net\] engine\.spec\(\)\.configs: \{\} is given for a property that there is not; did you mean config\?/],
  ])('%s is refused with the path of the construct', (_, make, message) => {
    expect(make).toThrow(message);
  });

  test('without a name is refused', () => {
    const nameless = Object.assign(new TestEngine(), { name: undefined });
    expect(agent({}, nameless as any)).toThrow(/^\[test\/net\] engine\.name: undefined is not text, write a string/);
  });

  test('of another copy of this package is taken', () => {
    const plain = new class extends TestEngine { public spec() { return { container: { name: 'agent', image: 'agent:1.0' } }; } }();
    jest.isolateModules(() => {
      const other = require('../../src'); // eslint-disable-line @typescript-eslint/no-require-imports
      expect(other.NetworkAgent).not.toBe(NetworkAgent);
      expect(() => new other.NetworkAgent(Testing.chart(), 'net', { engine: plain })).not.toThrow();
    });
  });
});

describe('a property that there is not', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['of an agent', logs({ output: [] }), /^\[test\/logs\] output: \[\] is given for a property that there is not; did you mean outputs\?/],
    ['in Kubernetes\' spelling', agent({ hostPID: true }), /^\[test\/net\] hostPID: true is given for a property that there is not; did you mean hostPid\?/],
    ['of a DaemonSet', () => new DaemonSet(Testing.chart(), 'agent', { hostPID: true } as any), /^\[test\/agent\] hostPID: true .* did you mean hostPid\?/],
    ['of a DaemonSet that is not in its manifest', () => new DaemonSet(Testing.chart(), 'agent', { node: [] } as any), /^\[test\/agent\] node: \[\] .* did you mean nodes\?/],
    ['of an engine', () => new FluentBit({ prot: 3 } as any), /^FluentBit: prot: 3 is given for a property that there is not; did you mean port\?/],
    ['of a monitor', exporter({ serviceMonitor: { scheme: 'https' } }), /^\[test\/exporter\] serviceMonitor\.scheme: "https" is given for a property that there is not; there is interval/],
    ['of a container', agent({ sidecars: [{ name: 'a', image: 'a', arg: [] }] }), /^\[test\/net\] sidecars\[0\]\.arg: \[\] .* did you mean args\?/],
    ['in place of one that is needed', agent({ sidecars: [{ nmae: 'a', image: 'a' }] }), /^\[test\/net\] sidecars\[0\]\.nmae: "a" .* did you mean name\?/],
    ['of metadata', agent({ metadata: { label: { a: 'b' } } }), /^\[test\/net\] metadata\.label: \{"a":"b"\} .* did you mean labels\?/],
    ['of options of a factory', () => HostMount.varLog({ readonly: true } as any), /^HostMount\.varLog: readonly: true .* did you mean readOnly\?/],
    ['that every object has', agent({ constructor: 1 }), /^\[test\/net\] constructor: 1 is given for a property that there is not/],
  ])('%s is an error with a hint', (_, make, message) => {
    expect(make).toThrow(message);
  });

  test('without a value counts as not given, as the jsii kernel sends it', () => {
    const empty: any = {
      outputs: null, inputs: undefined, hostPID: null, service: null, configFiles: null, metadata: { label: null }, resources: null,
    };
    expect(manifests((chart) => new LogCollector(chart, 'logs', empty))).toEqual(manifests((chart) => new LogCollector(chart, 'logs')));
    const nothing: any = {
      containers: [{ name: 'a', image: 'a', env: null, prots: null }], nodes: null, volumes: null, hostNetworks: undefined, metadata: null,
    };
    expect(manifests((chart) => new DaemonSet(chart, 'agent', nothing)))
      .toEqual(manifests((chart) => new DaemonSet(chart, 'agent', { containers: [{ name: 'a', image: 'a' }] })));
  });
});

describe('a value of another type', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['outputs as text', logs({ outputs: ['loki'] }), /^\[test\/logs\] outputs\[0\]: "loki" is not a LogOutput, make one with LogOutput\.…/],
    ['an output that is no list', logs({ outputs: LogOutput.stdout() }), /^\[test\/logs\] outputs: \{"kind":"stdout"\} is not a list/],
    ['no outputs', logs({ outputs: [] }), /^\[test\/logs\] outputs: \[\] is empty, give at least one/],
    ['no inputs', logs({ inputs: [] }), /^\[test\/logs\] inputs: \[\] is empty, give at least one/],
    ['variables as a map', agent({ env: { A: 'b' } }), /^\[test\/net\] env: \{"A":"b"\} is not a list/],
    ['nodes as text', agent({ nodes: 'linux' }), /^\[test\/net\] nodes: "linux" is not a list/],
    ['nodes of a DaemonSet as text', () => new DaemonSet(Testing.chart(), 'agent', { nodes: 'linux' } as any), /^\[test\/agent\] nodes: "linux" is not a list/],
    ['containers as an object', () => new DaemonSet(Testing.chart(), 'agent', { containers: {} } as any), /^\[test\/agent\] containers: \{\} is not a list/],
    ['arguments as text', agent({ args: '--x' }), /^\[test\/net\] args: "--x" is not a list/],
    ['properties as text', () => new DaemonSet(Testing.chart(), 'agent', 'agent' as any), /^\[test\/agent\] props: "agent" is not an object of properties/],
    ['no parent', () => new LogCollector(undefined as any, 'logs'), /^LogCollector: scope: undefined is not a construct, write the chart/],
    ['no id', () => new DaemonSet(Testing.chart(), undefined as any), /^DaemonSet: id: undefined is not an id, write text such as "agent"/],
  ])('%s is refused with the path of the construct', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

test.each<[string, any, RegExp]>([
  ['a word', { interval: 'often' }, /^\[test\/exporter\] serviceMonitor\.interval: "often" is not a duration of Prometheus, write one such as "30s" or "1m30s"/],
  ['a sentence', { interval: '30 seconds' }, /serviceMonitor\.interval: "30 seconds" is not a duration/],
  ['nothing', { interval: '' }, /serviceMonitor\.interval: "" is not a duration/],
  ['the wrong order', { scrapeTimeout: '30s1m' }, /serviceMonitor\.scrapeTimeout: "30s1m" is not a duration/],
  ['longer than the interval', { interval: '1m', scrapeTimeout: '61s' }, /serviceMonitor.scrapeTimeout: "61s" is longer than the interval "1m"/],
])('a time of a monitor that is %s is refused', (_, serviceMonitor, message) => {
  expect(exporter({ serviceMonitor })).toThrow(message);
});

test('a state directory that leads upwards is refused under its own name', () => {
  expect(logs({ stateDirectory: '../x' })).toThrow(/^\[test\/logs\] stateDirectory: "\.\.\/x" is not a path on the node, write an absolute path/);
});

describe('the engine\'s own file', () => {
  const configFiles = { 'fluent-bit.yaml': 'pipeline: {}\n' };

  test('beside outputs or inputs would drop them, and is refused', () => {
    expect(logs({ configFiles, outputs: [LogOutput.stdout()] })).toThrow(
      /^\[test\/logs\] outputs: configFiles\["fluent-bit\.yaml"\] takes the place of the file that outputs would stand in; give one of the two/);
    expect(logs({ configFiles, inputs: [LogInput.containerLogs()], outputs: [LogOutput.stdout()] })).toThrow(/^\[test\/logs\] inputs: .* inputs, outputs would stand in/);
  });

  test.each<[string, any, RegExp]>([
    ['outputs', { outputs: [LogOutput.stdout()] }, /^\[test\/logs\] outputs: the existing configMap takes the place of the file/],
    ['a level', { logLevel: 'debug' }, /^\[test\/logs\] logLevel: the existing configMap takes the place of the file/],
  ])('in an existing ConfigMap beside %s would drop them, too', (_, props, message) => {
    expect(logs({ configMap: { name: 'mine' }, ...props })).toThrow(message);
  });

  test('alone is the way to bring one\'s own', () => {
    const config = manifests((chart) => new LogCollector(chart, 'logs', { configFiles })).find(({ kind }) => kind === 'ConfigMap');
    expect(config.data).toEqual(configFiles);
  });

  test('does not stand in the way of other files beside outputs', () => {
    expect(logs({ configFiles: { 'table.lua': '' }, outputs: [LogOutput.stdout()] })).not.toThrow();
  });
});

test('what comes into the ConfigMap after its hash was taken is refused, as no pod would restart for it', () => {
  const change = (props = {}) => () => manifests((chart) => {
    const { configMap } = new LogCollector(chart, 'logs', props);
    (configMap as kplus.ConfigMap).addData('table.lua', 'return {}');
  });
  expect(change()).toThrow(/\[chart\/logs\] configMap: it was changed after the pods were given its hash.*give the files with configFiles/);
  expect(change({ rollOnConfigChange: false })).not.toThrow();
});

test('a ConfigMap that no API server takes is refused', () => {
  expect(() => manifests((chart) => new LogCollector(chart, 'logs', { configFiles: { 'table.lua': 'x'.repeat(1048577) } })))
    .toThrow(/\[chart\/logs\] ConfigMap\.data: \d+ bytes are more than a ConfigMap holds, which is 1048576; the largest is "table\.lua"/);
});

describe('labels and annotations of the agent\'s objects', () => {
  test.each(['ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'ConfigMap'])('that come late are judged on its %s', (kind) => {
    expect(() => manifests((chart) => {
      const net = networkAgent(new TestEngine())(chart);
      const object = chart.node.findAll().find((one): one is ApiObject => ApiObject.isApiObject(one) && one.kind === kind)!;
      object.metadata.addLabel('not a key', 'a');
      return net;
    })).toThrow(new RegExp(`\\[chart/net\\] ${kind}\\.metadata\\.labels\\["not a key"\\]: "not a key" is not a qualified name`));
  });

  test('that come with a patch are judged', () => {
    expect(() => manifests((chart) => {
      const net = new NetworkAgent(chart, 'net', { engine: new TestEngine(), service: {} });
      ApiObject.of(net.node.findChild('Service')).addJsonPatch(JsonPatch.add('/metadata/annotations', { 'a b': '' }));
    })).toThrow(/\[chart\/net\] Service\.metadata\.annotations\["a b"\]: "a b" is not a qualified name/);
  });
});

describe('an engine', () => {
  const failing = (error: unknown) => new class extends TestEngine {
    public spec(): never {
      throw error;
    }
  }();

  test.each<[string, unknown, RegExp]>([
    ['an error', new Error('Mine: no such backend'), /^\[test\/net\] Mine: no such backend/],
    ['a mistake of its own', new TypeError('x is undefined'), /^\[test\/net\] x is undefined/],
    ['text', 'no backend', /^\[test\/net\] "no backend"/],
    ['something else', { a: 1 }, /^\[test\/net\] \{"a":1\}/],
  ])('that throws %s is refused with the path of the construct', (_, error, message) => {
    expect(agent({}, failing(error))).toThrow(message);
  });

  test('that changes what it is told changes nothing for others', () => {
    const changing = new class extends TestEngine {
      public spec(context: any = {}) {
        context.versions.oldest = '9.9';
        return super.spec();
      }
    }();
    agent({}, changing)();
    expect(agent({ service: {} })).not.toThrow();
  });

  test('is asked once', () => {
    let asked = 0;
    const counting = new class extends TestEngine {
      public spec() {
        asked++;
        return super.spec();
      }
    }();
    agent({ serviceMonitor: {} }, counting)();
    expect(asked).toBe(1);
  });

  test.each<[string, any, RegExp]>([
    ['a file for no container', { config: [{ name: 'a', content: '', containers: ['nobody'] }] },
      /^\[test\/net\] engine\.spec\(\)\.config\[0\]\.containers\[0\]: "nobody" is the name of no container, write one of agent, own, other, reload/],
    ['a file twice', { config: [{ name: 'a', content: '' }, { name: 'a', content: 'b' }] }, /engine\.spec\(\)\.config\[1\]\.name: "a" is the name of another file/],
    ['an object that the agent has', { objects: [{ apiVersion: 'v1', kind: 'ConfigMap', content: {} }] },
      /^\[test\/net\] engine\.spec\(\)\.objects\[0\]: the agent has a ConfigMap "net" already, give it another name/],
    ['labels that are none', { objects: [{ apiVersion: 'v1', kind: 'Secret', name: 's', content: { metadata: { labels: 5 } } }] },
      /objects\[0\]\.content\.metadata\.labels: 5 is not a map/],
    ['metrics of no container', { metrics: [{ container: 'nobody', port: 'http' }] }, /engine\.spec\(\)\.metrics\[0\]\.container: "nobody" is the name of no container/],
    ['metrics on no port', { metrics: [{ container: 'reload', port: 'http' }] },
      /engine\.spec\(\)\.metrics\[0\]\.port: "http" is the name of no port of the container "reload", which has none with a name/],
    ['an error as meant so', { acknowledge: { 'host-port-unique': 'because' } }, /acknowledge\["host-port-unique"\]: "host-port-unique" is an error, which cannot be/],
    ['a finding that no rule has', { acknowledge: { 'no-rule': 'because' } }, /engine\.spec\(\)\.acknowledge\["no-rule"\]: "no-rule" is not the id of a rule/],
  ])('that names %s is refused', (_, changes, message) => {
    expect(agent({}, new TestEngine(changes))).toThrow(message);
  });
});
