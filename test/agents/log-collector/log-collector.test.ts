import { Chart } from 'cdk8s';
import { parse } from 'yaml';
import { LogCollector, LogCollectorEngine, LogCollectorProps, LogCollectorContext, LogInput, NodeAgentSpec } from '../../../src';
import { byKind, manifests, podOf, yaml } from '../manifests';

const logs = (props: LogCollectorProps = {}) => (chart: Chart) => new LogCollector(chart, 'logs', props);
const config = (props: LogCollectorProps) => parse(byKind(logs(props)).ConfigMap.data['fluent-bit.yaml']);

test('everything that it creates by default', () => {
  expect(yaml(logs())).toMatchInlineSnapshot(`
"apiVersion: v1
kind: ServiceAccount
metadata:
  labels:
    app.kubernetes.io/component: log-collector
    app.kubernetes.io/instance: logs
    app.kubernetes.io/name: fluent-bit
  name: logs
  namespace: agents
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  labels:
    app.kubernetes.io/component: log-collector
    app.kubernetes.io/instance: logs
    app.kubernetes.io/name: fluent-bit
  name: agents:logs
rules:
  - apiGroups:
      - ""
    resources:
      - namespaces
      - pods
    verbs:
      - get
      - list
      - watch
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  labels:
    app.kubernetes.io/component: log-collector
    app.kubernetes.io/instance: logs
    app.kubernetes.io/name: fluent-bit
  name: agents:logs
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: agents:logs
subjects:
  - kind: ServiceAccount
    name: logs
    namespace: agents
---
apiVersion: v1
kind: ConfigMap
metadata:
  labels:
    app.kubernetes.io/component: log-collector
    app.kubernetes.io/instance: logs
    app.kubernetes.io/name: fluent-bit
  name: logs
  namespace: agents
data:
  fluent-bit.yaml: |
    service:
      flush: 1
      log_level: info
      parsers_file: /fluent-bit/etc/parsers.conf
      http_server: "on"
      http_listen: "::"
      http_port: 2020
      health_check: "on"
    pipeline:
      inputs:
        - name: tail
          tag: kube.*
          path: /var/log/containers/*.log
          exclude_path: /var/log/containers/logs-?????_agents_fluent-bit-*.log
          multiline.parser: docker, cri
          db: /fluent-bit/data/containers-0.db
          read_from_head: "on"
          mem_buf_limit: 5MB
          skip_long_lines: "on"
          refresh_interval: 5
          rotate_wait: 30
      filters:
        - name: kubernetes
          match: kube.*
          buffer_size: 0
          merge_log: "on"
          keep_log: "off"
          k8s-logging.parser: "on"
          k8s-logging.exclude: "on"
      outputs:
        - name: stdout
          format: json_lines
          match: "*"
immutable: false
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  labels:
    app.kubernetes.io/component: log-collector
    app.kubernetes.io/instance: logs
    app.kubernetes.io/name: fluent-bit
  name: logs
  namespace: agents
spec:
  selector:
    matchLabels:
      app.kubernetes.io/instance: logs
      app.kubernetes.io/name: fluent-bit
  template:
    metadata:
      annotations:
        checksum/config: 545f694132ab3781e10c73fad4b0887499c4b88d78e900fa19e070d23dd0c121
      labels:
        app.kubernetes.io/component: log-collector
        app.kubernetes.io/instance: logs
        app.kubernetes.io/name: fluent-bit
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
      automountServiceAccountToken: true
      containers:
        - args:
            - --workdir=/fluent-bit/etc
            - --config=/fluent-bit/etc/conf/fluent-bit.yaml
          command:
            - /fluent-bit/bin/fluent-bit
          image: cr.fluentbit.io/fluent/fluent-bit:5.1.1
          livenessProbe:
            httpGet:
              path: /
              port: http
            initialDelaySeconds: 10
          name: fluent-bit
          ports:
            - containerPort: 2020
              name: http
          readinessProbe:
            failureThreshold: 6
            httpGet:
              path: /api/v2/health
              port: http
            initialDelaySeconds: 15
          resources:
            limits:
              memory: 256Mi
            requests:
              cpu: 50m
              memory: 64Mi
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop:
                - ALL
            readOnlyRootFilesystem: true
            runAsGroup: 0
            runAsUser: 0
            seccompProfile:
              type: RuntimeDefault
          volumeMounts:
            - mountPath: /var/log
              name: var-log
              readOnly: true
            - mountPath: /fluent-bit/data
              name: state
            - mountPath: /fluent-bit/etc/conf
              name: config
              readOnly: true
      nodeSelector:
        kubernetes.io/os: linux
      serviceAccountName: logs
      tolerations:
        - operator: Exists
      volumes:
        - hostPath:
            path: /var/log
          name: var-log
        - hostPath:
            path: /var/lib/fluent-bit/agents/logs
            type: DirectoryOrCreate
          name: state
        - configMap:
            name: logs
          name: config
  updateStrategy:
    rollingUpdate:
      maxUnavailable: 10%
    type: RollingUpdate
"
`);
});

describe('the position in the files', () => {
  const stateOf = (props: LogCollectorProps, namespace?: string) => byKind(logs(props), { namespace })
    .DaemonSet.spec.template.spec.volumes.find((volume: any) => volume.name === 'state').hostPath;

  test('is kept on the node, by namespace and name', () => {
    expect(stateOf({}, 'agents')).toEqual({ path: '/var/lib/fluent-bit/agents/logs', type: 'DirectoryOrCreate' });
    expect(stateOf({ metadata: { name: 'a', namespace: 'b' } }, 'agents').path).toEqual('/var/lib/fluent-bit/b/a');
  });

  test('is kept by name alone where no namespace is given', () => {
    expect(stateOf({}).path).toEqual('/var/lib/fluent-bit/logs');
  });

  test('is kept elsewhere if wanted', () => {
    expect(stateOf({ stateDirectory: '/mnt/state' }).path).toEqual('/mnt/state');
  });

  test('has to be a path', () => {
    expect(() => manifests(logs({ stateDirectory: '../state' }))).toThrow(/stateDirectory: .*"\.\.\/state" is not a path on the node/);
  });

  test('is one database for each input', () => {
    const { inputs } = config({ inputs: [LogInput.containerLogs(), LogInput.containerLogs({ path: '/var/log/containers/a-*.log' })] }).pipeline;
    expect(inputs.map(({ db }: any) => db)).toEqual(['/fluent-bit/data/containers-0.db', '/fluent-bit/data/containers-1.db']);
  });
});

test('another pattern of files is read, and some are left out besides its own', () => {
  const [input] = config({ inputs: [LogInput.containerLogs({ path: '/var/log/containers/a-*.log', excludePaths: ['/var/log/containers/a-b-*.log'] })] })
    .pipeline.inputs;
  expect(input).toMatchObject({
    path: '/var/log/containers/a-*.log',
    exclude_path: '/var/log/containers/logs-?????_agents_fluent-bit-*.log,/var/log/containers/a-b-*.log',
  });
});

describe('its own output', () => {
  /** Whether the collector reads the logs of a container `fluent-bit`. */
  const reads = (props: LogCollectorProps, pod: string, namespace = 'agents') => {
    const pattern = config(props).pipeline.inputs[0].exclude_path;
    const regex = new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\?/g, '.').replace(/\*/g, '.*')}$`);
    return !regex.test(`/var/log/containers/${pod}_${namespace}_fluent-bit-${'0'.repeat(64)}.log`);
  };
  /** The name that the API server gives to a pod of a DaemonSet. */
  const podOfName = (name: string) => `${`${name}-`.slice(0, 58)}x2b9z`;

  test('is left out under the name that it has', () => {
    expect(config({ metadata: { name: 'shipper' } }).pipeline.inputs[0].exclude_path)
      .toEqual('/var/log/containers/shipper-?????_agents_fluent-bit-*.log');
  });

  test.each([1, 56, 57, 58, 60, 63])('is left out under a name of %d characters', (length) => {
    const name = 'logs-of-the-payment-platform-in-the-european-union-production'.repeat(5).slice(0, length);
    expect(reads({ metadata: { name } }, podOfName(name))).toEqual(false);
  });

  test('is left out where its namespace is not known', () => {
    const [{ exclude_path }] = parse(byKind(logs(), {}).ConfigMap.data['fluent-bit.yaml']).pipeline.inputs;
    expect(exclude_path).toEqual('/var/log/containers/logs-?????_*_fluent-bit-*.log');
  });

  test('does not take the output of other collectors with it', () => {
    expect(reads({}, podOfName('logs-of-apps'))).toEqual(true);
    expect(reads({}, podOfName('logs'), 'team-a')).toEqual(true);
  });
});

describe('without metadata of Kubernetes', () => {
  const props = { kubernetesMetadata: false };

  test('it asks the API nothing and has no token', () => {
    expect(manifests(logs(props)).map(({ kind }) => kind)).toEqual(['ServiceAccount', 'ConfigMap', 'DaemonSet']);
    expect(podOf(logs(props)).automountServiceAccountToken).toEqual(false);
  });

  test('records stay as they are', () => {
    expect(config(props).pipeline.filters).toBeUndefined();
  });
});

test('it says more about itself if wanted', () => {
  expect(config({ logLevel: 'debug' }).service.log_level).toEqual('debug');
});

test('a level that is none is refused', () => {
  expect(() => manifests(logs({ logLevel: 'loud' }))).toThrow(/\[chart\/logs\] logLevel: "loud" is not a level, write one of error, warn, info/);
});

test('another engine is told all about the collector', () => {
  const seen: LogCollectorContext[] = [];
  class Spy extends LogCollectorEngine {
    public readonly name = 'spy';

    public spec(context: LogCollectorContext): NodeAgentSpec {
      seen.push(context);
      return { container: { name: 'spy', image: 'spy:1.0' } };
    }
  }
  const { DaemonSet } = byKind(logs({ engine: new Spy() }));
  expect(seen).toMatchObject([{
    name: 'logs',
    namespace: 'agents',
    labels: { 'app.kubernetes.io/name': 'spy', 'app.kubernetes.io/instance': 'logs', 'app.kubernetes.io/component': 'log-collector' },
    configMapName: 'logs',
    versions: { oldest: '1.34', newest: '1.37' },
    pipeline: { inputs: [{ kind: 'containerLogs' }], outputs: [{ kind: 'stdout' }], kubernetesMetadata: true },
    stateDirectory: '/var/lib/spy/agents/logs',
    logLevel: 'info',
  }]);
  expect(DaemonSet.metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'spy', 'app.kubernetes.io/component': 'log-collector' });
});

test.each([
  ['elsewhere', { path: '/data/*.log' }, /LogInput\.containerLogs: path: "\/data\/\*\.log" is not a pattern of container logs/],
  ['of nothing', { path: '' }, /LogInput\.containerLogs: path: "" is not a pattern/],
  ['with a variable', { path: '/var/log/containers/${A}.log' }, /LogInput\.containerLogs: path: .* has "\$\{", which stands for a variable/],
  ['with a blank at its end', { excludePaths: ['/var/log/containers/a '] }, /LogInput\.containerLogs: excludePaths\[0\]: .* has blanks at an end/],
  ['with a comma', { excludePaths: ['/var/log/containers/a,b'] }, /LogInput\.containerLogs: excludePaths\[0\]: .* is not a pattern/],
  ['that is no text', { path: 5 as any }, /LogInput\.containerLogs: path: 5 is not text/],
  ['that is no list', { excludePaths: 'a' as any }, /LogInput\.containerLogs: excludePaths: "a" is not a list/],
  ['that is no option', 'a' as any, /LogInput\.containerLogs: options: "a" is not an object of properties/],
  ['that is left out elsewhere', { excludePaths: ['/var/log/pods/*'] }, /LogInput\.containerLogs: excludePaths\[0\]: .* is not a pattern/],
])('a pattern %s is refused', (_, options, error) => {
  expect(() => LogInput.containerLogs(options)).toThrow(error);
});
