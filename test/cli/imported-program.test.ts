import * as fc from 'fast-check';
import * as ts from 'typescript';
import { daemonSetYaml, imported, run } from './run';
import { ImportedProgram } from '../../src';

test('a manifest becomes a program that reads as if it were written by hand', () => {
  const { source, notes } = imported(`
apiVersion: v1
kind: ServiceAccount
metadata: { name: agent, namespace: logs }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: agent-config, namespace: logs }
data:
  agent.conf: |
    [INPUT]
      path = \${LOGS}
    [OUTPUT]
      name = "es"
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent, namespace: logs, labels: { app: agent } }
spec:
  revisionHistoryLimit: 10
  selector: { matchLabels: { app: agent } }
  updateStrategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 10% } }
  template:
    metadata: { labels: { app: agent } }
    spec:
      serviceAccount: agent
      serviceAccountName: agent
      hostNetwork: true
      dnsPolicy: ClusterFirst
      tolerations: [{ operator: Exists }]
      containers:
        - name: agent
          image: agent:1.2.3
          imagePullPolicy: IfNotPresent
          args: [--config, /etc/agent/agent.conf]
          env:
            - { name: NODE_NAME, valueFrom: { fieldRef: { apiVersion: v1, fieldPath: spec.nodeName } } }
            - { name: LOGS, value: /var/log }
          resources: { requests: { cpu: 50m, memory: 64Mi }, limits: { memory: 128Mi } }
          volumeMounts:
            - { name: config, mountPath: /etc/agent, readOnly: true }
            - { name: tmp, mountPath: /tmp }
            - { name: var-log, mountPath: /var/log, readOnly: true }
        - name: reloader
          image: reloader:1
          command: [sh, -c, "set -e\\nwhile true; do\\n  sleep 1\\ndone\\n"]
          volumeMounts: [{ name: tmp, mountPath: /tmp }]
      volumes:
        - { name: config, configMap: { name: agent-config, defaultMode: 420 } }
        - { name: tmp, emptyDir: {} }
        - { name: var-log, hostPath: { path: /var/log, type: "" } }
`, { fileName: 'manifests/log-agent.yaml' });

  expect(notes).toEqual([]);
  expect(source).toMatchInlineSnapshot(`
"import { App, Chart } from 'cdk8s';
import { DaemonSet, EnvValue, HostMount, Resources, Toleration, UpdateStrategy, Volume } from 'cdk8s-daemonsets';
import * as kplus from 'cdk8s-plus-27';

const agentConf = \`[INPUT]
  path = \\\${LOGS}
[OUTPUT]
  name = "es"
\`;

const reloaderScript = \`set -e
while true; do
  sleep 1
done
\`;

const app = new App();
const chart = new Chart(app, 'log-agent');

new kplus.k8s.KubeServiceAccount(chart, 'service-account', { metadata: { name: 'agent', namespace: 'logs' } });

new kplus.k8s.KubeConfigMap(chart, 'config-map', {
  metadata: { name: 'agent-config', namespace: 'logs' },
  data: { 'agent.conf': agentConf },
});

const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'agent-service-account', 'agent');
const agentConfig = kplus.ConfigMap.fromConfigMapName(chart, 'agent-config', 'agent-config');
const tmp = Volume.emptyDir('tmp');

new DaemonSet(chart, 'agent', {
  metadata: { namespace: 'logs', labels: { app: 'agent' } },
  selector: { matchLabels: { app: 'agent' } },
  updateStrategy: UpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }),
  serviceAccount,
  tolerations: [Toleration.everything()],
  hostNetwork: true,
  containers: [
    {
      name: 'agent',
      image: 'agent:1.2.3',
      args: ['--config', '/etc/agent/agent.conf'],
      env: [
        { name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') },
        { name: 'LOGS', value: EnvValue.of('/var/log') },
      ],
      volumeMounts: [
        Volume.configMap('config', agentConfig).mount('/etc/agent', { readOnly: true }),
        tmp.mount('/tmp'),
        HostMount.varLog(),
      ],
      resources: Resources.of({ cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' }),
    },
    { name: 'reloader', image: 'reloader:1', command: ['sh', '-c', reloaderScript], volumeMounts: [tmp.mount('/tmp')] },
  ],
});

app.synth();
"
`);
});

test('what the program synthesizes is what the manifest says, in its order', () => {
  const { objects } = imported(`
{ apiVersion: v1, kind: Service, metadata: { name: b }, spec: { ports: [{ port: 80, targetPort: 8080 }] } }
---
${daemonSetYaml()}
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: a }, data: { key: "1" } }
`);

  expect(objects).toEqual([
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'b' }, spec: { ports: [{ port: 80, targetPort: 8080 }] } },
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'agent' },
      spec: {
        selector: { matchLabels: { app: 'agent' } },
        template: { metadata: { labels: { app: 'agent' } }, spec: { containers: [{ name: 'agent', image: 'agent:1' }] } },
      },
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { key: '1' } },
  ]);
});

test('volumes keep their order, whatever the mounts say', () => {
  const { objects: [daemonSet], source } = imported(daemonSetYaml({
    container: 'volumeMounts: [{ name: a, mountPath: /a }, { name: b, mountPath: /b }]',
    pod: 'volumes: [{ name: b, emptyDir: {} }, { name: unused, emptyDir: {} }, { name: a, emptyDir: {} }]',
  }));

  expect(daemonSet.spec.template.spec.volumes.map(({ name }: any) => name)).toEqual(['b', 'unused', 'a']);
  expect(source).toContain("  volumes: [b, Volume.emptyDir('unused')],\n");
  expect(source).toContain("volumeMounts: [Volume.emptyDir('a').mount('/a'), b.mount('/b')]");
});

test('no variable looks like a module of Node.js', () => {
  const { source } = imported(daemonSetYaml({
    container: 'volumeMounts: [{ name: tmpfs, mountPath: /a }, { name: tmpfs, mountPath: /b }]', pod: 'volumes: [{ name: tmpfs, emptyDir: {} }]',
  }));

  expect(source).toContain("volumeMounts: [tmpfsVolume.mount('/a'), tmpfsVolume.mount('/b')]");
});

test('each object that is referred to is declared once', () => {
  const { source } = imported(daemonSetYaml({
    container: 'envFrom: [{ secretRef: { name: agent } }, { secretRef: { name: agent } }, { configMapRef: { name: agent } }]',
    pod: 'serviceAccountName: agent',
  }));

  expect(source.match(/^const .*kplus.*$/gm)).toEqual([
    "const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'agent-service-account', 'agent');",
    "const agentSecret = kplus.Secret.fromSecretName(chart, 'agent-secret', 'agent');",
    "const agentConfig = kplus.ConfigMap.fromConfigMapName(chart, 'agent-config-map', 'agent');",
  ]);
});

test('DaemonSets of one name in two namespaces keep it', () => {
  const inNamespace = (namespace: string) => daemonSetYaml().replace('name: agent }', `name: agent, namespace: ${namespace} }`);
  const { objects } = imported(`${inNamespace('a')}---${inNamespace('b')}`);

  expect(objects.map(({ metadata }) => metadata)).toEqual([{ name: 'agent', namespace: 'a' }, { name: 'agent', namespace: 'b' }]);
});

test.each([
  ['dir/log_agent.v2.yaml', 'log-agent.v2'], ['001.yml', '001'], ['日本.yaml', 'agent'], [undefined, 'agent'],
])('the chart of the file %j is %s', (fileName, id) => {
  expect(imported(daemonSetYaml(), { fileName }).source).toContain(`new Chart(app, '${id}')`);
});

describe('what Kubernetes does not know', () => {
  const { source, notes, objects } = imported(daemonSetYaml({ pod: 'nodeSelectors: { os: linux }' }), { fileName: 'a.yaml' });

  test('is said in a comment and a note', () => {
    expect(source).toContain('// spec.template.spec.nodeSelectors ({"os":"linux"}) is no field of PodSpec, it is left out\nnew DaemonSet(');
    expect(notes).toEqual(['a.yaml: DaemonSet agent: spec.template.spec.nodeSelectors ({"os":"linux"}) is no field of PodSpec, it is left out']);
  });

  test('is never synthesized', () => {
    expect(JSON.stringify(objects)).not.toContain('nodeSelectors');
  });
});

test('duplicate keys are said at the top of the program', () => {
  const { source } = imported(daemonSetYaml({ pod: 'hostPID: true\n      hostPID: false' }), { fileName: 'a.yaml' });

  expect(source).toMatch(/^\/\/ a\.yaml:\d+:7: the key "hostPID" occurs twice; the last one counts, as for kubectl\nimport /);
});

test('an object without a name gets one, and that is said', () => {
  const { notes } = imported(`${daemonSetYaml()}---\n{ apiVersion: v1, kind: Secret, metadata: { generateName: a- } }\n`);

  expect(notes).toEqual(['input: a Secret: it has no name, so this program gives it one']);
});

test.each(['apps/v1beta2', 'extensions/v1beta1'])('a DaemonSet of %s becomes one of apps/v1', (apiVersion) => {
  const { source, objects: [daemonSet] } = imported(daemonSetYaml({ spec: 'templateGeneration: 2' }).replace('apps/v1', apiVersion));

  expect(daemonSet.apiVersion).toBe('apps/v1');
  expect(source).toContain(`// it was written for ${apiVersion}; `);
  expect(source).toContain('left out: templateGeneration\nnew DaemonSet(');
});

test('what extensions/v1beta1 filled in is written out', () => {
  const { objects: [daemonSet] } = imported(daemonSetYaml().replace('apps/v1', 'extensions/v1beta1').replace(/ {2}selector.*\n/, ''));

  expect(daemonSet.spec).toMatchObject({ selector: { matchLabels: { app: 'agent' } }, updateStrategy: { type: 'OnDelete' } });
});

describe('what an API server refuses is not mended in silence', () => {
  test('pods that have not the labels of the selector', () => {
    const labelled = daemonSetYaml();
    expect(() => imported(labelled.replace('labels: { app: agent }', 'labels: {}')))
      .toThrow('spec.selector.matchLabels["app"]: "agent" is not the pods\' label, which is not there; make them equal');
  });

  test('a mount without a path, of a directory that has a name in HostMount', () => {
    const manifest = daemonSetYaml({ container: 'volumeMounts: [{ name: log }]', pod: 'volumes: [{ name: log, hostPath: { path: /var/log } }]' });
    expect(() => imported(manifest)).toThrow('mountPath');
  });

  test('an empty name counts as none', () => {
    expect(imported(daemonSetYaml({ name: '""' })).notes).toEqual([expect.stringContaining('it has no name')]);
  });
});

describe('Deployments', () => {
  const deployment = daemonSetYaml({ spec: 'replicas: 3\n  strategy: {}\n  progressDeadlineSeconds: 5\n  minReadySeconds: 7' })
    .replace('DaemonSet', 'Deployment');

  test('become DaemonSets when that is wanted', () => {
    const { source, objects: [daemonSet] } = imported(`${deployment}status: {}\n`, { convertDeployments: true });

    expect(daemonSet.kind).toBe('DaemonSet');
    expect(Object.keys(daemonSet.spec)).toEqual(['minReadySeconds', 'selector', 'template']);
    expect(source).toContain('// it was a Deployment; left out: replicas, strategy, progressDeadlineSeconds\n');
  });

  test('are other objects when it is not', () => {
    const { objects } = imported(`${daemonSetYaml()}---${deployment}`);

    expect(objects.map(({ kind }) => kind)).toEqual(['DaemonSet', 'Deployment']);
  });

  test('alone are an error that tells the way', () => {
    expect(() => imported(deployment, { fileName: 'a.yaml' })).toThrow('a.yaml: there is no DaemonSet in it; --convert-deployments turns its Deployments');
  });
});

test.each([
  ['values of the wrong type, all of them', daemonSetYaml({ container: 'tty: "yes"', pod: 'priority: high' }),
    /^input: DaemonSet agent: .*priority is the text "high".*\ninput: DaemonSet agent: .*containers\[0\]\.tty is the text "yes"/],
  ['metadata of the wrong type in another object', `${daemonSetYaml()}---\n{ apiVersion: v1, kind: Thing, metadata: { name: a, labels: { b: true } } }`,
    /Thing a: metadata\.labels\["b"\] is the boolean true/],
  ['a word that Kubernetes does not know', daemonSetYaml({ container: 'imagePullPolicy: Sometimes' }), /containers\[0\]\.imagePullPolicy: "Sometimes"/],
  ['a mount without a volume', daemonSetYaml({ container: 'volumeMounts: [{ name: a, mountPath: /a }]' }), /containers\[0\]\.volumeMounts\[0\]: there is no volume "a"/],
  ['another restart policy', daemonSetYaml({ pod: 'restartPolicy: OnFailure' }), /restartPolicy is "OnFailure", a DaemonSet takes only "Always"/],
  ['no containers', daemonSetYaml().replace('containers:', 'containerz:'), /spec\.template\.spec\.containers is missing/],
  ['no selector', daemonSetYaml().replace(/ {2}selector.*\n/, ''), /spec\.selector is missing/],
  ['no spec', '{ apiVersion: apps/v1, kind: DaemonSet, metadata: { name: agent } }', /spec\.selector is missing/],
  ['no DaemonSet', '{ apiVersion: v1, kind: Secret, metadata: { name: a } }', /^input: there is no DaemonSet in it$/],
  ['nothing', '', /^input: there is no DaemonSet in it$/],
  ['a DaemonSet without apiVersion', daemonSetYaml().replace('apiVersion: apps/v1', ''),
    /^input: document 1 is a DaemonSet without apiVersion, write apiVersion: apps\/v1$/],
  ['a DaemonSet of no apiVersion', daemonSetYaml().replace('apps/v1', '1'),
    /^input: document 1 is a DaemonSet whose apiVersion is 1, write apiVersion: apps\/v1$/],
  ['a DaemonSet of an apiVersion that is none', daemonSetYaml().replace('apps/v1', 'DAEMONSET_API'),
    /^input: DaemonSet agent: apiVersion is "DAEMONSET_API", Kubernetes wants apps\/v1$/],
  ['a DaemonSet in another case', daemonSetYaml().replace('DaemonSet', 'daemonset'), /^input: daemonset agent: kind is "daemonset", Kubernetes wants DaemonSet$/],
  ['DaemonSets', daemonSetYaml().replace('DaemonSet', 'DaemonSets'), /^input: DaemonSets agent: kind is "DaemonSets", Kubernetes wants DaemonSet$/],
  ['a DaemonSet of a variable', daemonSetYaml().replace('apps/v1', '${API}'),
    /^input: DaemonSet agent: apiVersion is "\$\{API\}", Kubernetes wants apps\/v1; it looks like a template/],
])('%s is an error', (_, text, message) => {
  expect(() => ImportedProgram.fromYaml(text)).toThrow(message);
});

test('a kind of another group that is called DaemonSet, too, is an object like any other', () => {
  const advanced = { apiVersion: 'apps.kruise.io/v1alpha1', kind: 'DaemonSet', metadata: { name: 'advanced' } };
  expect(imported(`${daemonSetYaml()}---\n${JSON.stringify({ ...advanced, kind: 'Daemonset' })}`).objects[1].kind).toBe('Daemonset');
  const { source, objects } = imported(`${daemonSetYaml()}---\n${JSON.stringify(advanced)}`);
  expect(objects[1]).toEqual(advanced);
  expect(source).toContain('new ApiObject(');
  expect(ImportedProgram.fromYaml(`${daemonSetYaml()}---\n${JSON.stringify(advanced)}`)).toMatchObject({ daemonSetCount: 1, otherObjectCount: 1 });
});

describe('text of the input', () => {
  const attacks = ["'); throw 1; ('", '`; throw 1; `', '${throw1()}', '*/ throw 1 /*', '\n throw 1\n//', '\u2028throw 1', '\\', '\\\'', '"+throw1()+"', '__proto__'];
  const texts = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary' }));

  test('never becomes code, and always arrives', () => {
    fc.assert(fc.property(texts, texts, texts, (a, b, c) => {
      const json = {
        apiVersion: 'apps/v1',
        kind: 'DaemonSet',
        metadata: { name: 'agent', annotations: { a } },
        [`x${a}`]: b,
        spec: {
          [`x${c}`]: c,
          selector: { matchLabels: { app: 'agent' } },
          template: {
            metadata: { labels: { app: 'agent' } },
            spec: { containers: [{ name: 'agent', image: `i${a}:1`, args: [a, b, `${c}\n${c}\n${c}\n.`], workingDir: `w${b}` }] },
          },
        },
      };
      const { objects: [daemonSet], source } = imported(JSON.stringify(json));
      const [made] = daemonSet.spec.template.spec.containers;

      expect(made).toEqual(json.spec.template.spec.containers[0]);
      expect(daemonSet.metadata.annotations).toEqual({ a });
      expect(statements(source)).toEqual(['ImportDeclaration', 'FirstStatement', 'ExpressionStatement']);
    }), { numRuns: 200 });
  });

  test('is safe in names, kinds and keys, too', () => {
    fc.assert(fc.property(texts.filter((text) => !['', '__proto__'].includes(text)), (text) => {
      const other = { apiVersion: 'v1', kind: text, metadata: { name: text }, data: { [text]: `${text}\n${text}\n${text}\n.` } };
      const { source } = ImportedProgram.fromYaml(`${daemonSetYaml()}---\n${JSON.stringify(other)}`, { fileName: `${text}.yaml` });

      expect(statements(source)).toEqual(['ImportDeclaration', 'FirstStatement', 'ExpressionStatement']);
    }), { numRuns: 200 });
  });

  /** The kinds of statements of a program: imports, constants and constructs, and nothing else. */
  function statements(source: string): string[] {
    const file = ts.createSourceFile('main.ts', source, ts.ScriptTarget.ES2022, true);
    expect((file as any).parseDiagnostics).toEqual([]);
    file.statements.filter(ts.isExpressionStatement).forEach((statement) =>
      expect(statement.getText()).toMatch(/^(new (DaemonSet|ApiObject|kplus\.k8s\.\w+)\(chart, |app\.synth\(\);$)/));
    return [...new Set(file.statements.map((statement) => ts.SyntaxKind[statement.kind]))];
  }
});

test('the program does not depend on how often or where it is made', () => {
  const text = daemonSetYaml({ pod: 'volumes: [{ name: a, emptyDir: {} }]' });

  expect(imported(text).source).toBe(imported(text).source);
});

test('a program that was imported can be imported again', () => {
  const { objects, source } = imported(daemonSetYaml({ pod: 'hostPID: true' }));
  const again = imported(objects.map((object) => JSON.stringify(object)).join('\n---\n'));

  expect(again.source).toBe(source);
  expect(run(again.source)).toEqual(objects);
});

describe('what would be said otherwise than it was meant', () => {
  test('a surge without maxUnavailable is not made whole in silence', () => {
    expect(() => imported(daemonSetYaml({ spec: 'updateStrategy: { rollingUpdate: { maxSurge: 1 } }' })))
      .toThrow(/maxSurge 1 does not go with maxUnavailable 1/);
  });

  test.each([
    ['a container without an image', daemonSetYaml().replace('image: agent:1', 'tty: true'), /containers\[0\]\.image: is missing/],
    ['a port without a number', daemonSetYaml({ container: 'ports: [{ name: http }]' }), /ports\[0\]\.containerPort: is missing/],
    ['two volumes of one name', daemonSetYaml({ pod: 'volumes: [{ name: a, emptyDir: {} }, { name: a, hostPath: { path: /a } }]' }),
      /spec\.template\.spec\.volumes: "a" is the name of two of them/],
  ])('%s is refused', (_, text, error) => {
    expect(() => ImportedProgram.fromYaml(text)).toThrow(error);
  });

  test('a comment is no directive of the compiler', () => {
    const { source } = imported(`"@ts-nocheck": 1\n${daemonSetYaml()}`);
    expect(source).toMatch(/^\/\/ @ ts-nocheck /m);
    expect(source).not.toMatch(/@ts-/);
  });

  test('the program does not say where the manifest was', () => {
    const text = daemonSetYaml({ pod: 'hostPID: true\n      hostPID: true' });
    const program = (fileName: string) => ImportedProgram.fromYaml(text, { fileName }).source;
    expect(program('/somewhere/agent.yaml')).toEqual(program('agent.yaml'));
  });

  test('an empty pull secret is kept', () => {
    const { objects: [daemonSet] } = imported(daemonSetYaml({ pod: 'imagePullSecrets: [{}]' }));
    expect(daemonSet.spec.template.spec.imagePullSecrets).toEqual([{ name: '' }]);
  });

  test('a DaemonSet may have a name that every object of JavaScript has', () => {
    expect(imported(daemonSetYaml({ name: 'constructor' })).objects[0].metadata.name).toEqual('constructor');
  });

  test('a kind without a letter of the alphabet still gets an id', () => {
    const { objects } = imported(`{ apiVersion: example.com/v1, kind: "Ω", metadata: { name: omega } }\n---${daemonSetYaml()}`);
    expect(objects.map(({ kind }) => kind)).toEqual(['Ω', 'DaemonSet']);
  });
});
