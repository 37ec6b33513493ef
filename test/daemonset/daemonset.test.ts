import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, App, Chart, JsonPatch, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ALL_CONTAINER_PROPS, ALL_PROPS } from './all-props';
import {
  ContainerProps, ContainerRestartPolicy, DaemonSet, DaemonSetProps, EnvFrom, EnvValue, HostMount, LabelSelectorRequirement, NodeSelection,
  PriorityClass, Probe, Resources, Toleration, UpdateStrategy, Volume,
} from '../../src';
import { Rule } from '../../src/checks/rule';
import { RULES } from '../../src/checks/rules';

const container: ContainerProps = { name: 'agent', image: 'agent:1.0' };

function chart(): Chart {
  return Testing.chart();
}

/** The manifest of the only object of a chart. */
function manifestOf(construct: Chart): any {
  const [manifest, ...more] = Testing.synth(construct);
  expect(more).toEqual([]);
  return manifest;
}

function synth(props: DaemonSetProps): any {
  const c = chart();
  new DaemonSet(c, 'agent', props);
  return manifestOf(c);
}

test('a DaemonSet is what is given, a name and a selector', () => {
  expect(Yaml.stringify(synth({ containers: [container] }))).toMatchInlineSnapshot(`
"apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels:
      app.kubernetes.io/instance: agent
      app.kubernetes.io/name: agent
  template:
    metadata:
      labels:
        app.kubernetes.io/instance: agent
        app.kubernetes.io/name: agent
    spec:
      containers:
        - image: agent:1.0
          name: agent
"
`);
});

test('a whole agent reads like its manifest', () => {
  const c = chart();
  new DaemonSet(c, 'agent', {
    metadata: { namespace: 'monitoring', labels: { team: 'platform' } },
    podMetadata: { annotations: { 'prometheus.io/scrape': 'true' } },
    updateStrategy: UpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }),
    nodes: [NodeSelection.linux(), NodeSelection.excludingServerless()],
    tolerations: [Toleration.everything()],
    priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL,
    hostNetwork: true,
    hostPid: true,
    initContainers: [{ name: 'prepare', image: 'busybox:1.36', command: ['true'] }],
    containers: [
      {
        ...container,
        args: ['--host=$(NODE_NAME)'],
        env: [{ name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') }],
        ports: [{ name: 'metrics', containerPort: 9100 }],
        resources: Resources.of({ cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' }),
        livenessProbe: Probe.httpGet('/', { port: 'metrics' }),
        volumeMounts: [HostMount.proc(), HostMount.sys(), HostMount.root()],
      },
      { name: 'helper', image: 'helper:2', volumeMounts: [Volume.emptyDir('tmp').mount('/tmp'), HostMount.proc()] },
    ],
  });
  expect(Yaml.stringify(manifestOf(c))).toMatchInlineSnapshot(`
"apiVersion: apps/v1
kind: DaemonSet
metadata:
  labels:
    team: platform
  name: agent
  namespace: monitoring
spec:
  selector:
    matchLabels:
      app.kubernetes.io/instance: agent
      app.kubernetes.io/name: agent
  template:
    metadata:
      annotations:
        prometheus.io/scrape: "true"
      labels:
        app.kubernetes.io/instance: agent
        app.kubernetes.io/name: agent
    spec:
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions:
                  - key: eks.amazonaws.com/compute-type
                    operator: NotIn
                    values:
                      - fargate
                  - key: type
                    operator: NotIn
                    values:
                      - virtual-kubelet
      containers:
        - args:
            - --host=$(NODE_NAME)
          env:
            - name: NODE_NAME
              valueFrom:
                fieldRef:
                  fieldPath: spec.nodeName
          image: agent:1.0
          livenessProbe:
            httpGet:
              path: /
              port: metrics
          name: agent
          ports:
            - containerPort: 9100
              name: metrics
          resources:
            limits:
              memory: 128Mi
            requests:
              cpu: 50m
              memory: 64Mi
          volumeMounts:
            - mountPath: /host/proc
              name: proc
              readOnly: true
            - mountPath: /host/sys
              name: sys
              readOnly: true
            - mountPath: /host/root
              mountPropagation: HostToContainer
              name: root
              readOnly: true
        - image: helper:2
          name: helper
          volumeMounts:
            - mountPath: /tmp
              name: tmp
            - mountPath: /host/proc
              name: proc
              readOnly: true
      hostNetwork: true
      hostPID: true
      initContainers:
        - command:
            - "true"
          image: busybox:1.36
          name: prepare
      nodeSelector:
        kubernetes.io/os: linux
      priorityClassName: system-node-critical
      tolerations:
        - operator: Exists
      volumes:
        - hostPath:
            path: /proc
          name: proc
        - hostPath:
            path: /sys
          name: sys
        - hostPath:
            path: /
          name: root
        - emptyDir: {}
          name: tmp
  updateStrategy:
    rollingUpdate:
      maxUnavailable: 10%
    type: RollingUpdate
"
`);
});

describe('its name and selector', () => {
  test('are its id, whatever the path', () => {
    const app = Testing.app();
    const direct = new Chart(app, 'one');
    new DaemonSet(direct, 'agent', { containers: [container] });
    const nested = new Chart(app, 'two');
    new DaemonSet(new Construct(new Construct(nested, 'team'), 'layer'), 'agent', { containers: [container] });
    expect(Yaml.stringify(manifestOf(nested))).toEqual(Yaml.stringify(manifestOf(direct)));
  });

  test('are the name in the metadata', () => {
    const { metadata, spec } = synth({ metadata: { name: 'other' }, containers: [container] });
    expect(metadata.name).toEqual('other');
    expect(spec.selector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'other', 'app.kubernetes.io/instance': 'other' });
  });

  test('follow the labels of the pods', () => {
    const { spec } = synth({ podMetadata: { labels: { 'app.kubernetes.io/name': 'fluent-bit' } }, containers: [container] });
    expect(spec.selector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'fluent-bit', 'app.kubernetes.io/instance': 'agent' });
    expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
  });

  test('leave out the labels of the chart, which the pods get', () => {
    const c = new Chart(Testing.app(), 'c', { labels: { env: 'prod' }, namespace: 'agents' });
    new DaemonSet(c, 'agent', { containers: [container] });
    const { metadata, spec } = manifestOf(c);
    expect(metadata).toEqual({ name: 'agent', namespace: 'agents', labels: { env: 'prod' } });
    expect(spec.selector.matchLabels).not.toHaveProperty('env');
    expect(spec.template.metadata.labels).toMatchObject({ env: 'prod' });
  });

  test('are those of a live DaemonSet that is adopted', () => {
    const selector = { matchLabels: { 'k8s-app': 'agent' }, matchExpressions: [LabelSelectorRequirement.exists('k8s-app')] };
    const { spec } = synth({ selector, containers: [container] });
    expect(spec.selector).toEqual({ matchLabels: { 'k8s-app': 'agent' }, matchExpressions: [{ key: 'k8s-app', operator: 'Exists' }] });
    expect(spec.template.metadata.labels).toEqual({ 'k8s-app': 'agent' });
  });
});

describe('what is given', () => {
  test('is written even when it is zero, false or empty', () => {
    const { spec } = synth({
      minReadySeconds: 0,
      revisionHistoryLimit: 0,
      hostNetwork: false,
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      containers: [{ ...container, args: [''], env: [{ name: 'EMPTY', value: EnvValue.of('') }], tty: false }],
    });
    expect(spec).toMatchObject({ minReadySeconds: 0, revisionHistoryLimit: 0 });
    expect(spec.template.spec).toMatchObject({
      hostNetwork: false,
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      containers: [{ args: [''], env: [{ name: 'EMPTY', value: '' }], tty: false }],
    });
  });

  test('is copied: a list or map that changes later changes nothing', () => {
    const args = ['--a'];
    const nodeSelector: { [key: string]: string } = { pool: 'a' };
    const tolerations = [Toleration.everything()];
    const volumeMounts = [HostMount.proc()];
    const c = chart();
    new DaemonSet(c, 'agent', { nodeSelector, tolerations, containers: [{ ...container, args, volumeMounts }] });
    const before = Yaml.stringify(manifestOf(c));
    args.push('--b');
    nodeSelector.zone = 'b';
    tolerations.pop();
    volumeMounts.push(HostMount.sys());
    expect(Yaml.stringify(manifestOf(c))).toEqual(before);
  });

  test('reaches the manifest, every property of it', () => {
    // An API server takes one of these two.
    const { evictionResponders, ...all } = ALL_PROPS;
    expect(synth({ containers: [container], evictionResponders }).spec.template.spec.evictionResponders).toEqual([{ name: 'example.com/drain', priority: 10000 }]);
    const whole = Yaml.stringify(synth(all));
    const withoutEffect = (Object.keys(all) as (keyof DaemonSetProps)[])
      .filter((key) => Yaml.stringify(synth({ ...all, [key]: undefined, ...(key === 'containers' && { containers: [{ name: 'x', image: 'x' }] }) })) === whole);
    expect(withoutEffect).toEqual([]);
  });

  test('reaches the manifest, every property of a container', () => {
    const all: Required<ContainerProps> = ALL_CONTAINER_PROPS;
    const whole = Yaml.stringify(synth({ containers: [all] }));
    const optional = (Object.keys(all) as (keyof ContainerProps)[]).filter((key) => key !== 'name' && key !== 'image');
    expect(optional.filter((key) => Yaml.stringify(synth({ containers: [{ ...all, [key]: undefined }] })) === whole)).toEqual([]);
  });
});

describe('what grows', () => {
  test('comes into the manifest', () => {
    const c = chart();
    const daemonSet = new DaemonSet(c, 'agent');
    const agent = daemonSet.addContainer(container);
    daemonSet.addInitContainer({ name: 'sidecar', image: 's:1', restartPolicy: ContainerRestartPolicy.ALWAYS });
    daemonSet.addToleration(Toleration.controlPlane());
    daemonSet.addVolume(Volume.emptyDir('spare'));
    daemonSet.addImagePullSecret(kplus.Secret.fromSecretName(c, 'pull', 'registry'));
    daemonSet.addHostAlias({ ip: '10.0.0.1', hostnames: ['db'] });
    daemonSet.addPodLabel('tier', 'node');
    daemonSet.addPodAnnotation('note', 'x');
    agent.addArgs('--a', '--b');
    agent.addEnv({ name: 'A', value: EnvValue.of('1') });
    agent.addEnvFrom(EnvFrom.configMap(kplus.ConfigMap.fromConfigMapName(c, 'cm', 'settings')));
    agent.addPort({ name: 'http', containerPort: 80 });
    agent.addVolumeMount(HostMount.proc());
    agent.addVolumeDevice(Volume.persistentVolumeClaim('disk', kplus.PersistentVolumeClaim.fromClaimName(c, 'pvc', 'disk')).device('/dev/xvda'));
    expect(Yaml.stringify(manifestOf(c).spec.template)).toMatchInlineSnapshot(`
"metadata:
  annotations:
    note: x
  labels:
    app.kubernetes.io/instance: agent
    app.kubernetes.io/name: agent
    tier: node
spec:
  containers:
    - args:
        - --a
        - --b
      env:
        - name: A
          value: "1"
      envFrom:
        - configMapRef:
            name: settings
      image: agent:1.0
      name: agent
      ports:
        - containerPort: 80
          name: http
      volumeDevices:
        - devicePath: /dev/xvda
          name: disk
      volumeMounts:
        - mountPath: /host/proc
          name: proc
          readOnly: true
  hostAliases:
    - hostnames:
        - db
      ip: 10.0.0.1
  imagePullSecrets:
    - name: registry
  initContainers:
    - image: s:1
      name: sidecar
      restartPolicy: Always
  tolerations:
    - effect: NoSchedule
      key: node-role.kubernetes.io/control-plane
      operator: Exists
  volumes:
    - emptyDir: {}
      name: spare
    - hostPath:
        path: /proc
      name: proc
    - name: disk
      persistentVolumeClaim:
        claimName: disk
"
`);
    expect(agent.ports).toEqual([{ name: 'http', containerPort: 80 }]);
    expect(agent.env.map(({ name }) => name)).toEqual(['A']);
    expect(daemonSet.volumes.map(({ name }) => name)).toEqual(['spare', 'proc', 'disk']);
    expect(daemonSet.containers).toEqual([agent]);
  });

  test('leaves the selector as it was, which others have been told', () => {
    const c = chart();
    const daemonSet = new DaemonSet(c, 'agent', { containers: [container] });
    const { matchLabels } = daemonSet;
    daemonSet.addPodLabel('tier', 'node');
    expect(manifestOf(c).spec.selector).toEqual({ matchLabels });
  });

  test('is only returned as a copy', () => {
    const daemonSet = new DaemonSet(chart(), 'agent', { containers: [{ ...container, volumeMounts: [HostMount.proc()] }] });
    daemonSet.containers.pop();
    daemonSet.volumes.pop();
    daemonSet.containers[0].volumeMounts.pop();
    daemonSet.matchLabels.other = 'x';
    expect(daemonSet.containers).toHaveLength(1);
    expect(daemonSet.volumes).toHaveLength(1);
    expect(daemonSet.containers[0].volumeMounts).toHaveLength(1);
    expect(Object.keys(daemonSet.matchLabels)).toEqual(['app.kubernetes.io/name', 'app.kubernetes.io/instance']);
  });

  test('is seen by a validation that has run before', () => {
    const c = chart();
    const daemonSet = new DaemonSet(c, 'agent', { containers: [container] });
    expect(daemonSet.node.validate()).toEqual([]);
    daemonSet.addContainer(container);
    expect(daemonSet.node.validate()).toHaveLength(1);
  });
});

describe('volumes', () => {
  test('come along with their mounts, each once', () => {
    const shared = Volume.emptyDir('shared');
    const { spec } = synth({
      initContainers: [{ name: 'init', image: 'i:1', volumeMounts: [shared.mount('/out')] }],
      containers: [{ ...container, volumeMounts: [HostMount.proc(), shared.mount('/in')] }],
    });
    expect(spec.template.spec.volumes.map(({ name }: any) => name)).toEqual(['shared', 'proc']);
  });

  test('are equal when they say the same', () => {
    const { spec } = synth({
      containers: [
        { name: 'a', image: 'a:1', volumeMounts: [HostMount.libModules()] },
        { name: 'b', image: 'b:1', volumeMounts: [HostMount.libModules()] },
      ],
    });
    expect(spec.template.spec.volumes).toHaveLength(1);
  });

  test('come in the order that is listed', () => {
    const [a, b] = [Volume.emptyDir('a'), Volume.emptyDir('b')];
    const { spec } = synth({ volumes: [b], containers: [{ ...container, volumeMounts: [a.mount('/a'), b.mount('/b')] }] });
    expect(spec.template.spec.volumes).toEqual([{ name: 'b', emptyDir: {} }, { name: 'a', emptyDir: {} }]);
  });
});

test('a JSON patch reaches the manifest as it is written', () => {
  const c = chart();
  const daemonSet = new DaemonSet(c, 'agent', { containers: [container] });
  ApiObject.of(daemonSet).addJsonPatch(
    JsonPatch.add('/spec/template/spec/hostPID', true),
    JsonPatch.add('/spec/updateStrategy', { rollingUpdate: { maxUnavailable: '10%' } }),
    JsonPatch.add('/spec/template/spec/containers/0/resources', { limits: { 'nvidia.com/gpu': 1 } }),
    JsonPatch.add('/spec/template/spec/somethingNew', { from: 2030 }),
  );
  const { spec } = manifestOf(c);
  expect(spec.updateStrategy).toEqual({ rollingUpdate: { maxUnavailable: '10%' } });
  expect(spec.template.spec).toMatchObject({
    hostPID: true, somethingNew: { from: 2030 }, containers: [{ resources: { limits: { 'nvidia.com/gpu': 1 } } }],
  });
});

describe('bad input is refused where it is given', () => {
  test.each<[string, DaemonSetProps, RegExp]>([
    ['a name', { metadata: { name: 'Agent_1' } }, /^\[test\/agent\] metadata\.name: "Agent_1" is not a DNS subdomain/],
    ['a label', { metadata: { labels: { team: 'the platform' } } }, /^\[test\/agent\] metadata\.labels\["team"\]: "the platform" is not a label value/],
    ['a pod label', { podMetadata: { labels: { 'a/b/c': 'x' } } }, /^\[test\/agent\] podMetadata\.labels\["a\/b\/c"\]: "a\/b\/c" is not a qualified name/],
    ['a port', { containers: [{ ...container, ports: [{ containerPort: 70000 }] }] },
      /^\[test\/agent\] containers\[0\]\.ports\[0\]\.containerPort: 70000 is not a whole number from 1 to 65535/],
    ['an image that is not there', { containers: [{ name: 'agent', image: process.env.THERE_IS_NO_SUCH_VARIABLE! }] },
      /^\[test\/agent\] containers\[0\]\.image: is missing, it must be given/],
    ['white space around an image', { containers: [{ name: 'agent', image: ' agent:1' }] }, /^\[test\/agent\] containers\[0\]\.image: " agent:1" is not an image/],
    ['a port without a number', { containers: [{ ...container, ports: [{ name: 'http' } as any] }] },
      /^\[test\/agent\] containers\[0\]\.ports\[0\]\.containerPort: is missing/],
    ['a list where a map belongs', { nodeSelector: ['pool'] as any }, /^\[test\/agent\] nodeSelector: \["pool"\] is not a map/],
    ['a name that is too long for a label', { metadata: { name: 'a'.repeat(64) } },
      /^\[test\/agent\] selector\.matchLabels\["app\.kubernetes\.io\/name"\]: "a+" is not a label value/],
    ['a container name', { containers: [{ ...container, name: 'my agent' }] }, /^\[test\/agent\] containers\[0\]\.name: "my agent" is not a DNS label/],
    ['a node label', { nodeSelector: { pool: '?' } }, /^\[test\/agent\] nodeSelector\["pool"\]: "\?" is not a label value/],
    ['a number of seconds', { minReadySeconds: -1 }, /^\[test\/agent\] minReadySeconds: -1 is not a whole number from 0/],
    ['an enum value', { dnsPolicy: 'Cluster' as any }, /^\[test\/agent\] dnsPolicy: "Cluster" is not a DnsPolicy, write one of "ClusterFirst"/],
    ['a quantity', { overhead: { cpu: '50 m' } }, /^\[test\/agent\] overhead\["cpu"\]: "50 m" is not a quantity/],
    ['a value of another class', { tolerations: [{ operator: 'Exists' } as any] }, /^\[test\/agent\] tolerations\[0\]: .* is not a Toleration/],
    ['a contradiction of selections', { nodeSelector: { 'kubernetes.io/os': 'windows' }, nodes: [NodeSelection.linux()] },
      /^\[test\/agent\] nodes\[0\]: kubernetes\.io\/os: "linux" contradicts "windows"/],
  ])('%s', (_, props, error) => {
    expect(() => new DaemonSet(chart(), 'agent', { containers: [container], ...props })).toThrow(error);
  });

  test('in what is added later', () => {
    const daemonSet = new DaemonSet(chart(), 'agent', { containers: [container] });
    expect(() => daemonSet.addPodLabel('a b', 'c')).toThrow(/^\[test\/agent\] podMetadata\.labels\["a b"\]: "a b" is not a qualified name/);
    expect(() => daemonSet.containers[0].addPort({ containerPort: 0 })).toThrow(/^\[test\/agent\] containers\[0\]\.ports\.containerPort: 0 is not a whole number/);
    expect(() => daemonSet.addPodLabel('app.kubernetes.io/name', 'x')).toThrow(/^\[test\/agent\] podMetadata\.labels\["app\.kubernetes\.io\/name"\]: "x" would change what the selector asks for/);
    expect(() => daemonSet.addContainer({ name: 'B', image: 'b' })).toThrow(/^\[test\/agent\] containers\[1\]\.name: "B" is not a DNS label/);
  });
});

describe('a contradiction fails synthesis', () => {
  function failure(build: (c: Chart) => void): { message: string; written: string[] } {
    const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'synth-'));
    const app = new App({ outdir });
    new ApiObject(new Chart(app, 'first'), 'fine', { apiVersion: 'v1', kind: 'ConfigMap' });
    build(new Chart(app, 'second'));
    let message = '';
    try {
      app.synth();
    } catch (e) {
      message = (e as Error).message;
    }
    const written = fs.readdirSync(outdir);
    fs.rmSync(outdir, { recursive: true });
    return { message, written };
  }

  test.each<[string, DaemonSetProps, RegExp]>([
    ['no container', {}, /\[second\/agent\] spec\.template\.spec\.containers: there is none/],
    ['two containers of one name', { containers: [container, container] }, /\[second\/agent\] .*containers\[1\]\.name: "agent" is the name of another container/],
    ['two mounts on one path', { containers: [{ ...container, volumeMounts: [HostMount.proc(), Volume.emptyDir('x').mount('/host/proc')] }] },
      /\[second\/agent\] .*volumeMounts\[1\]\.mountPath: "\/host\/proc" has another mount/],
    ['two volumes of one name', { volumes: [Volume.emptyDir('x')], containers: [{ ...container, volumeMounts: [Volume.hostPath('x', '/x').mount('/x')] }] },
      /\[second\/agent\] .*volumes\[1\]\.name: "x" is the name of a different volume/],
    ['a selector that does not match', { selector: { matchLabels: { app: 'a' } }, podMetadata: { labels: { app: 'b' } }, containers: [container] },
      /\[second\/agent\] spec\.selector\.matchLabels\["app"\]: "a" is not the pods' label, which is "b"/],
  ])('%s, and nothing is written', (_, props, error) => {
    const { message, written } = failure((c) => new DaemonSet(c, 'agent', props));
    expect(message).toMatch(error);
    expect(written).toEqual([]);
  });

  test('maxSurge beside maxUnavailable is refused at once', () => {
    expect(() => UpdateStrategy.rollingUpdate({ maxSurge: '1', maxUnavailable: '10%' })).toThrow(/UpdateStrategy\.rollingUpdate: maxSurge 1 .*"10%"/);
  });
});

test('a chart with labels that pods cannot have is refused', () => {
  const c = new Chart(Testing.app(), 'c', { labels: { team: 'the platform' } });
  expect(() => new DaemonSet(c, 'agent', { containers: [container] })).toThrow(/^\[c\/agent\] labels of the chart\["team"\]: "the platform" is not a label value/);
});

test('a warning does not stop synthesis', () => {
  const warning: Rule = { id: 'a-warning', summary: 'It runs well', severity: 'warning', verdict: 'never-runs', about: 'DaemonSet', find: () => [{ path: 'spec', message: 'runs badly' }] };
  RULES.push(warning);
  try {
    expect(new DaemonSet(chart(), 'agent', { containers: [container] }).node.validate()).toEqual([]);
    expect(new DaemonSet(chart(), 'agent').node.validate()).toHaveLength(1);
  } finally {
    RULES.pop();
  }
});

test('validations run once however many charts there are', () => {
  const app = Testing.app();
  new DaemonSet(new Chart(app, 'one'), 'agent', { containers: [container] });
  ['two', 'three', 'four'].forEach((id) => new Chart(app, id));
  const find = jest.fn(() => []);
  RULES.push({ id: 'counting', summary: 'It runs', severity: 'error', verdict: 'never-runs', about: 'DaemonSet', find });
  try {
    app.synth();
  } finally {
    RULES.pop();
  }
  expect(find).toHaveBeenCalledTimes(1);
});
