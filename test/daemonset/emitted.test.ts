import { ApiObject, ApiObjectMetadataDefinition, App, AppProps, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { DaemonSet, HostMount, Toleration } from '../../src';
import { EmittedObject, METADATA_CHANGES } from '../../src/daemonset/private/emitted-object';
import { emittedProblems } from '../../src/daemonset/private/emitted-problems';

const container = { name: 'agent', image: 'agent:1.0' };

function agent(props: AppProps = {}): DaemonSet {
  const chart = new Chart(Testing.app(props), 'chart');
  return new DaemonSet(chart, 'agent', {
    containers: [{ ...container, ports: [{ name: 'http', containerPort: 80 }], volumeMounts: [HostMount.varLog()] }], tolerations: [Toleration.everything()],
  });
}

const synth = (daemonSet: DaemonSet) => () => Testing.synth(Chart.of(daemonSet));
const patched = (...patches: JsonPatch[]) => {
  const daemonSet = agent();
  ApiObject.of(daemonSet).addJsonPatch(...patches);
  return daemonSet;
};

describe('what is judged is what is emitted', () => {
  test.each<[string, JsonPatch, RegExp]>([
    ['a selector that is not the pods\'', JsonPatch.replace('/spec/selector/matchLabels', { app: 'other' }),
      /\[chart\/agent\] spec\.selector\.matchLabels\["app"\]: "other" is not the pods' label/],
    ['no selector', JsonPatch.remove('/spec/selector'), /\[chart\/agent\] spec\.selector: it is empty/],
    ['pod labels that the selector does not find', JsonPatch.remove('/spec/template/metadata/labels/app.kubernetes.io~1name'),
      /spec\.selector\.matchLabels\["app\.kubernetes\.io\/name"\]: "agent" is not the pods' label, which is not there/],
    ['no containers', JsonPatch.replace('/spec/template/spec/containers', []), /spec\.template\.spec\.containers: there is none/],
    ['a value of another type', JsonPatch.add('/spec/template/spec/hostNetwork', 'yes'),
      /spec\.template\.spec\.hostNetwork: is the text "yes", Kubernetes wants true or false/],
    ['a label that is none', JsonPatch.add('/metadata/labels', { 'not a key': 'a' }), /metadata\.labels\["not a key"\]: "not a key" is not a qualified name/],
    ['an annotation of the pods that is none', JsonPatch.add('/spec/template/metadata/annotations', { 'a key': 'a' }),
      /spec\.template\.metadata\.annotations\["a key"\]: "a key" is not a qualified name/],
    ['a port that is none', JsonPatch.replace('/spec/template/spec/containers/0/ports/0/containerPort', 99999),
      /containers\[0\]\.ports\[0\]\.containerPort: 99999 is not a whole number from 1 to 65535/],
    ['a container name that is none', JsonPatch.replace('/spec/template/spec/containers/0/name', 'The Agent'), /containers\[0\]\.name: "The Agent" is not a DNS label/],
    ['a toleration that contradicts itself', JsonPatch.add('/spec/template/spec/tolerations/0/value', 'a'),
      /\[chart\/agent\] spec\.template\.spec\.tolerations\[0\]\.value: "a" is not compared by "Exists"/],
    ['a mount of a volume that there is not', JsonPatch.replace('/spec/template/spec/containers/0/volumeMounts/0/name', 'logs'), /there is no volume "logs"/],
    ['no name', JsonPatch.remove('/metadata/name'), /\[chart\/agent\] metadata\.name: is missing, an object needs one/],
    ['a version that is not served', JsonPatch.replace('/apiVersion', 'apps/v1beta1'), /\[chart\/agent\] apiVersion: "apps\/v1beta1" with kind "DaemonSet" is served by no/],
    ['a misspelt field', JsonPatch.add('/spec/template/spec/hostPid', true),
      /spec\.template\.spec\.hostPid: \(true\) is no field of PodSpec; did you mean hostPID\? \(misspelt-field\)/],
    ['a field that a DaemonSet must not have', JsonPatch.add('/spec/template/spec/activeDeadlineSeconds', 5),
      /spec\.template\.spec\.activeDeadlineSeconds: \(5\) is not allowed in a DaemonSet/],
    ['a ServiceAccount that is none', JsonPatch.add('/spec/template/spec/serviceAccountName', 'Bad_'), /serviceAccountName: "Bad_" is not a DNS subdomain/],
    ['a restart policy that pods of a DaemonSet have not', JsonPatch.add('/spec/template/spec/restartPolicy', 'Never'),
      /restartPolicy: "Never" is not a RestartPolicy, write one of "Always"/],
    ['an enum value that there is not', JsonPatch.add('/spec/template/spec/dnsPolicy', 'Cluster'), /dnsPolicy: "Cluster" is not a DnsPolicy/],
  ])('a patch with %s stops synthesis', (_, patch, problem) => {
    expect(synth(patched(patch))).toThrow(problem);
  });

  test('a patch that leads nowhere stops synthesis with the path of the construct', () => {
    expect(synth(patched(JsonPatch.replace('/spec/nowhere/else', 1)))).toThrow(/\[chart\/agent\] it cannot be rendered: /);
  });

  test('a problem is said once', () => {
    const daemonSet = patched(JsonPatch.replace('/metadata/name', 'Not A'), JsonPatch.add('/spec/template/metadata/labels/a', 'zz!'));
    expect(daemonSet.node.validate().map((problem) => problem.split(':')[0])).toEqual(['metadata.name', 'spec.template.metadata.labels["a"]']);
  });

  test('metadata that comes late is judged', () => {
    const daemonSet = agent();
    daemonSet.metadata.addLabel('not a key', 'zz');
    expect(synth(daemonSet)).toThrow(/\[chart\/agent\] metadata\.labels\["not a key"\]: "not a key" is not a qualified name/);
  });

  test.each<[string, (daemonSet: DaemonSet) => void, RegExp]>([
    ['a value', ({ metadata }) => metadata.addLabel('a', 'zz!'), /metadata\.labels\["a"\]: "zz!" is not a label value/],
    ['an annotation', ({ metadata }) => metadata.addAnnotation('a key', ''), /metadata\.annotations\["a key"\]: "a key" is not a qualified name/],
    ['a field', ({ metadata }) => metadata.add('lables', { a: 'b' }), /metadata\.lables: \(\{"a":"b"\}\) is no field of ObjectMeta; did you mean labels\?/],
    ['a field that is like no other', ({ metadata }) => metadata.add('colour', 'red'), /metadata\.colour: \("red"\) is no field of ObjectMeta/],
    ['a finalizer', ({ metadata }) => metadata.addFinalizers('mine'), /metadata\.finalizers\[0\]: "mine" is not a finalizer/],
  ])('so is %s', (_, change, problem) => {
    const daemonSet = agent();
    change(daemonSet);
    expect(synth(daemonSet)).toThrow(problem);
  });

  test('what a resolver of the app makes of it is judged', () => {
    const resolvers = [{ resolve: (context: any) => { if (context.value === 'agent:1.0') { context.replaceValue(' agent'); } } }];
    expect(synth(agent({ resolvers }))).toThrow(/\[chart\/agent\] spec\.template\.spec\.containers\[0\]\.image: " agent" is not an image/);
  });
});

describe('what an API server takes is emitted as it was written', () => {
  test.each<[string, JsonPatch, string]>([
    ['a field that this library knows', JsonPatch.add('/spec/template/spec/hostPID', true), 'hostPID: true'],
    ['a field of a Kubernetes to come', JsonPatch.add('/spec/template/spec/somethingNew', { from: 2030 }), 'from: 2030'],
    ['a default that is written out', JsonPatch.add('/spec/template/spec/restartPolicy', 'Always'), 'restartPolicy: Always'],
    ['a volume that only older versions serve', JsonPatch.add('/spec/template/spec/volumes/-', { name: 'old', rbd: { image: 'a' } }), 'image: a'],
  ])('%s', (_, patch, yaml) => {
    const daemonSet = patched(patch);
    const app = App.of(daemonSet);
    expect(app.synthYaml()).toContain(yaml);
  });

  test('an object that a patch makes another kind of', () => {
    const daemonSet = patched(JsonPatch.replace('/apiVersion', 'apps.kruise.io/v1alpha1'), JsonPatch.add('/spec/lifecycle', {}));
    expect(App.of(daemonSet).synthYaml()).toContain('apiVersion: apps.kruise.io/v1alpha1');
  });
});

describe('the verdict stands until something changes', () => {
  const judged = (object: EmittedObject) => {
    const judge = jest.fn(() => []);
    object.problems(judge);
    return judge.mock.calls.length === 1;
  };
  const object = (spec = {}) => {
    let current: object = spec;
    const emitted = new EmittedObject(Testing.chart(), 'object', { apiVersion: 'apps/v1', kind: 'DaemonSet' }, () => current);
    return { emitted, change: () => { current = { ...current }; } };
  };

  test('it is asked for again only after a change of the spec, a patch or metadata', () => {
    const { emitted, change } = object();
    expect([judged(emitted), judged(emitted)]).toEqual([true, false]);
    change();
    expect([judged(emitted), judged(emitted)]).toEqual([true, false]);
    emitted.addJsonPatch(JsonPatch.add('/spec/a', 1));
    expect([judged(emitted), judged(emitted)]).toEqual([true, false]);
    emitted.metadata.addLabel('a', 'b');
    expect([judged(emitted), judged(emitted)]).toEqual([true, false]);
    emitted.toJson();
    expect(judged(emitted)).toBe(false);
  });

  test('a patch whose value changes is judged anew', () => {
    const ports = [{ containerPort: 1 }];
    const daemonSet = patched(JsonPatch.replace('/spec/template/spec/containers/0/ports', ports));
    expect(synth(daemonSet)).not.toThrow();
    ports[0].containerPort = 99999;
    expect(synth(daemonSet)).toThrow(/containers\[0\]\.ports\[0\]\.containerPort: 99999 is not a whole number/);
  });

  test('a lazy label whose value changes is judged anew', () => {
    const daemonSet = agent();
    let value = 'a';
    daemonSet.metadata.addLabel('a', Lazy.any({ produce: () => value }) as any);
    expect(synth(daemonSet)).not.toThrow();
    value = '!!';
    expect(synth(daemonSet)).toThrow(/metadata\.labels\["a"\]: "!!" is not a label value/);
  });

  test('every method that changes metadata counts', () => {
    const reading = ['constructor', 'getLabel', 'toJson'];
    expect(Object.getOwnPropertyNames(ApiObjectMetadataDefinition.prototype)
      .filter((name) => !reading.includes(name)).sort()).toEqual(METADATA_CHANGES);
  });

  test('what somebody does to the JSON that was handed out reaches nobody else', () => {
    const { emitted } = object({ a: { b: 1 } });
    emitted.problems(() => []);
    emitted.toJson().spec.a.b = 2;
    expect(emitted.toJson().spec).toEqual({ a: { b: 1 } });
  });
});

test('a manifest that nobody has altered is not read back', () => {
  const json = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'a' },
    spec: {
      selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'A', image: 'a' }] } },
    },
  };
  expect(emittedProblems(json, false)).toEqual([]);
  expect(emittedProblems(json, true)).toEqual([expect.stringMatching(/^spec\.template\.spec\.containers\[0\]\.name: "A" is not a DNS label/)]);
});
