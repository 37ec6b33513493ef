import { parse } from 'yaml';
import { KubeProxy, KubeProxyMode, KubeProxyOptions, NodeAgentProps } from '../../../../src';
import { byKind, containerOf, manifests, networkAgent, podOf, yaml } from '../../manifests';

type Further = Partial<KubeProxyOptions>;

const DIGEST = `sha256:${'0'.repeat(64)}`;

const proxy = (options: Further = {}, props: NodeAgentProps = {}) =>
  networkAgent(new KubeProxy({ version: '1.36.0', server: 'https://10.0.0.10:6443', ...options }), props);
const configOf = (options: Further) => parse(byKind(proxy(options)).ConfigMap.data['config.conf']);

test('everything that it creates by default', () => {
  expect(yaml(proxy())).toMatchInlineSnapshot(`
"apiVersion: v1
kind: ServiceAccount
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: kube-proxy
  name: net
  namespace: agents
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: kube-proxy
  name: agents:net-system-node-proxier
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: system:node-proxier
subjects:
  - kind: ServiceAccount
    name: net
    namespace: agents
---
apiVersion: v1
kind: ConfigMap
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: kube-proxy
  name: net
  namespace: agents
data:
  config.conf: |
    apiVersion: kubeproxy.config.k8s.io/v1alpha1
    kind: KubeProxyConfiguration
    clientConnection:
      kubeconfig: /var/lib/kube-proxy/kubeconfig.conf
    mode: iptables
  kubeconfig.conf: |
    apiVersion: v1
    kind: Config
    clusters:
      - name: default
        cluster:
          certificate-authority: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
          server: https://10.0.0.10:6443
    contexts:
      - name: default
        context:
          cluster: default
          user: default
    current-context: default
    users:
      - name: default
        user:
          tokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
immutable: false
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: kube-proxy
  name: net
  namespace: agents
spec:
  selector:
    matchLabels:
      app.kubernetes.io/instance: net
      app.kubernetes.io/name: kube-proxy
  template:
    metadata:
      annotations:
        checksum/config: da6e4c2e280008d888b74d5ab10dd86946a23062dabc57a6303cf7faa70e49e9
      labels:
        app.kubernetes.io/component: network-agent
        app.kubernetes.io/instance: net
        app.kubernetes.io/name: kube-proxy
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
            - --config=/var/lib/kube-proxy/config.conf
            - --hostname-override=$(NODE_NAME)
          command:
            - /usr/local/bin/kube-proxy
          env:
            - name: NODE_NAME
              valueFrom:
                fieldRef:
                  fieldPath: spec.nodeName
          image: registry.k8s.io/kube-proxy:v1.36.0
          name: kube-proxy
          ports:
            - containerPort: 10256
              name: healthz
          readinessProbe:
            httpGet:
              path: /livez
              port: healthz
          resources:
            requests:
              cpu: 50m
              memory: 64Mi
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              add:
                - NET_ADMIN
                - NET_RAW
                - SYS_RESOURCE
              drop:
                - ALL
            runAsGroup: 0
            runAsUser: 0
            seccompProfile:
              type: RuntimeDefault
          volumeMounts:
            - mountPath: /run/xtables.lock
              name: xtables-lock
            - mountPath: /lib/modules
              name: lib-modules
              readOnly: true
            - mountPath: /var/lib/kube-proxy
              name: config
              readOnly: true
      dnsPolicy: Default
      hostNetwork: true
      initContainers:
        - args:
            - --config=/var/lib/kube-proxy/config.conf
            - --hostname-override=$(NODE_NAME)
            - --init-only
          command:
            - /usr/local/bin/kube-proxy
          env:
            - name: NODE_NAME
              valueFrom:
                fieldRef:
                  fieldPath: spec.nodeName
          image: registry.k8s.io/kube-proxy:v1.36.0
          name: init-node
          securityContext:
            privileged: true
          volumeMounts:
            - mountPath: /run/xtables.lock
              name: xtables-lock
            - mountPath: /lib/modules
              name: lib-modules
              readOnly: true
            - mountPath: /var/lib/kube-proxy
              name: config
              readOnly: true
      nodeSelector:
        kubernetes.io/os: linux
      priorityClassName: system-node-critical
      serviceAccountName: net
      tolerations:
        - operator: Exists
      volumes:
        - hostPath:
            path: /run/xtables.lock
            type: FileOrCreate
          name: xtables-lock
        - hostPath:
            path: /lib/modules
          name: lib-modules
        - configMap:
            name: net
          name: config
  updateStrategy:
    rollingUpdate:
      maxUnavailable: 10%
    type: RollingUpdate
"
`);
});

test.each<[Further, object]>([
  [{ mode: KubeProxyMode.NFTABLES }, { mode: 'nftables' }],
  [{ clusterCidr: '10.244.0.0/16' }, { clusterCIDR: '10.244.0.0/16' }],
  [{ clusterCidr: '10.244.0.0/16,2001:db8:42::/56' }, { clusterCIDR: '10.244.0.0/16,2001:db8:42::/56' }],
  [{ nodePortAddresses: ['10.0.0.0/8', '2001:db8::/32'] }, { nodePortAddresses: ['10.0.0.0/8', '2001:db8::/32'] }],
  [{ nodePortAddresses: ['primary'] }, { nodePortAddresses: ['primary'] }],
  [{ metricsBindAddress: '0.0.0.0:10249' }, { metricsBindAddress: '0.0.0.0:10249' }],
  [{ healthzBindAddress: '[::]:10257' }, { healthzBindAddress: '[::]:10257' }],
  [
    {
      conntrack: {
        maxPerCore: 0,
        min: 0,
        tcpEstablishedTimeout: '24h',
        tcpCloseWaitTimeout: '0s',
        tcpBeLiberal: true,
        udpTimeout: '30s',
        udpStreamTimeout: '1h30m',
      },
    },
    {
      conntrack: {
        maxPerCore: 0,
        min: 0,
        tcpEstablishedTimeout: '24h',
        tcpCloseWaitTimeout: '0s',
        tcpBeLiberal: true,
        udpTimeout: '30s',
        udpStreamTimeout: '1h30m',
      },
    },
  ],
  [{ masqueradeAll: false }, { iptables: { masqueradeAll: false } }],
  [{ masqueradeAll: true, mode: KubeProxyMode.IPVS }, { mode: 'ipvs', iptables: { masqueradeAll: true } }],
  [{ masqueradeAll: true, mode: KubeProxyMode.NFTABLES }, { mode: 'nftables', nftables: { masqueradeAll: true } }],
  [
    { masqueradeAll: true, mode: KubeProxyMode.NFTABLES, configuration: { nftables: { masqueradeBit: 15 } } },
    { mode: 'nftables', nftables: { masqueradeAll: true, masqueradeBit: 15 } },
  ],
  [{ mode: KubeProxyMode.IPVS, strictArp: true, ipvsScheduler: 'lc' }, { mode: 'ipvs', ipvs: { strictARP: true, scheduler: 'lc' } }],
  [{ featureGates: { NewThing: true, OldThing: false } }, { featureGates: { NewThing: true, OldThing: false } }],
  [{ configuration: { detectLocalMode: 'NodeCIDR' } }, { detectLocalMode: 'NodeCIDR' }],
  [
    { mode: KubeProxyMode.IPVS, strictArp: true, configuration: { ipvs: { excludeCIDRs: ['10.1.0.0/16'] } } },
    { mode: 'ipvs', ipvs: { strictARP: true, excludeCIDRs: ['10.1.0.0/16'] } },
  ],
  [{ configuration: { oomScoreAdj: -998, iptables: { masqueradeBit: null, syncPeriod: '30s' } } }, { oomScoreAdj: -998, iptables: { syncPeriod: '30s' } }],
  [{ version: '1.38.0', configuration: { brandNew: [{ a: 1 }] } }, { brandNew: [{ a: 1 }] }],
])('the options %j reach the configuration', (options, config) => {
  expect(configOf(options)).toEqual({
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    clientConnection: { kubeconfig: '/var/lib/kube-proxy/kubeconfig.conf' },
    mode: 'iptables',
    ...config,
  });
});

describe('modes', () => {
  const { IPTABLES, IPVS, NFTABLES } = KubeProxyMode;
  const gate = (name: string, on: boolean) => ({ [name]: on });

  test('are always written, since kube-proxy means to change its own default', () => {
    expect(configOf({ version: '1.40.0' }).mode).toEqual('iptables');
    expect(configOf({ configuration: { mode: undefined } }).mode).toEqual('iptables');
  });

  test.each([
    [IPTABLES, '1.27.0', {}],
    [IPTABLES, '1.43.0', {}],
    [NFTABLES, '1.29.0', gate('NFTablesProxyMode', true)],
    [NFTABLES, '1.31.0', {}],
    [NFTABLES, '1.33.0', gate('NFTablesProxyMode', true)],
    [NFTABLES, '1.43.0', {}],
    [IPVS, '1.27.0', {}],
    [IPVS, '1.39.4', {}],
    [IPVS, '1.40.0', gate('KubeProxyIPVS', true)],
    [IPVS, '1.42.9', gate('KubeProxyIPVS', true)],
  ])('%s runs in version %s with %j', (mode, version, featureGates) => {
    expect(configOf({ mode, version, featureGates }).mode).toEqual(mode);
  });

  test.each([
    [NFTABLES, '1.28.15', {}, /KubeProxy: mode: "nftables" is there since 1\.29, so not in version "1\.28\.15", write "iptables"$/],
    [NFTABLES, '1.28.15', gate('NFTablesProxyMode', true), /KubeProxy: mode: "nftables" is there since 1\.29/],
    [
      NFTABLES, '1.30.14', {},
      /KubeProxy: mode: "nftables" is off in version "1\.30\.14" .*, write featureGates: { NFTablesProxyMode: true }, or write "iptables"$/,
    ],
    [NFTABLES, '1.31.0', gate('NFTablesProxyMode', false), /KubeProxy: mode: "nftables" is off in version "1\.31\.0"/],
    [IPVS, '1.37.0', gate('KubeProxyIPVS', false), /KubeProxy: mode: "ipvs" is off in version "1\.37\.0"/],
    [
      IPVS, '1.40.0', {},
      /KubeProxy: mode: "ipvs" is off in version "1\.40\.0" .*, write featureGates: { KubeProxyIPVS: true }, or write "iptables" or "nftables"$/,
    ],
    [IPVS, '1.43.0', gate('KubeProxyIPVS', true), /KubeProxy: mode: "ipvs" is gone since 1\.43, so not in version "1\.43\.0", write "iptables" or "nftables"$/],
  ])('%s in version %s with %j is refused, as kube-proxy would end', (mode, version, featureGates, message) => {
    expect(() => proxy({ mode, version, featureGates })).toThrow(message);
  });
});

describe('addresses for node ports', () => {
  test.each([
    ['1.27.0', ['10.0.0.0/8', '2001:db8::/32']],
    ['1.31.0', ['primary']],
    ['1.36.0', []],
    ['1.37.0', ['primary', 'localhost', '10.0.0.0/8']],
    ['1.37.0', ['all']],
    ['1.37.0', ['10.0.0.0/8', '10.0.0.0/8']],
  ])('in version %s can be %j', (version, nodePortAddresses) => {
    expect(configOf({ version, nodePortAddresses }).nodePortAddresses).toEqual(nodePortAddresses);
  });

  test.each([
    ['1.30.14', ['primary'], /KubeProxy: nodePortAddresses\[0\]: "primary" is taken since 1\.31, so not in version "1\.30\.14", write ranges such as/],
    ['1.36.0', ['10.0.0.0/8', 'primary'], /KubeProxy: nodePortAddresses\[1\]: "primary" stands beside others since 1\.37, .*, write it alone, or ranges alone/],
    ['1.36.0', ['localhost'], /KubeProxy: nodePortAddresses\[0\]: "localhost" is taken since 1\.37, .*, write "127\.0\.0\.0\/8" and "::1\/128"/],
    ['1.36.0', ['all'], /KubeProxy: nodePortAddresses\[0\]: "all" is taken since 1\.37, .*, write "0\.0\.0\.0\/0" and "::\/0"/],
    ['1.37.0', ['all', '10.0.0.0/8', 'all'], /KubeProxy: nodePortAddresses\[2\]: "all" is given a second time, write it once/],
  ])('in version %s cannot be %j', (version, nodePortAddresses, message) => {
    expect(() => proxy({ version, nodePortAddresses })).toThrow(message);
  });
});

test('settings of connection tracking that the version lacks are refused', () => {
  expect(() => proxy({ version: '1.28.15', conntrack: { tcpBeLiberal: true } }))
    .toThrow(/KubeProxy: conntrack\.tcpBeLiberal: true is taken since 1\.29, so not in version "1\.28\.15", leave it out/);
  expect(configOf({ version: '1.28.15', conntrack: { min: 0 } }).conntrack).toEqual({ min: 0 });
});

describe('further fields', () => {
  const circle: any = { a: {} };
  circle.a.b = circle;

  test.each<[any, RegExp]>([
    [{ clientConnection: 'abc' }, /KubeProxy: configuration\.clientConnection: "abc" is not an object of properties/],
    [{ iptables: [] }, /KubeProxy: configuration\.iptables: \[\] is not an object of properties/],
    [{ detectLocal: 3 }, /KubeProxy: configuration\.detectLocal: 3 is not an object of properties/],
    [{ oomScoreAdj: BigInt(3) }, /KubeProxy: configuration\.oomScoreAdj: 3n is not JSON, write text, a number, true or false, a list or an object/],
    [{ oomScoreAdj: NaN }, /KubeProxy: configuration\.oomScoreAdj: NaN is not JSON/],
    [{ iptables: { masqueradeBit: Infinity } }, /KubeProxy: configuration\.iptables\.masqueradeBit: Infinity is not JSON/],
    [{ bindAddress: () => '' }, /KubeProxy: configuration\.bindAddress: the function or class bindAddress is not JSON/],
    [{ bindAddress: Symbol('a') }, /KubeProxy: configuration\.bindAddress: Symbol\(a\) is not JSON/],
    [{ configSyncPeriod: new Date(0) }, /KubeProxy: configuration\.configSyncPeriod: an object of the class Date is not JSON/],
    [{ ipvs: { excludeCIDRs: ['a', undefined] } }, /KubeProxy: configuration\.ipvs\.excludeCIDRs\[1\]: undefined is not JSON/],
    [{ logging: circle }, /KubeProxy: configuration\.logging\.a\.b: an object of the class Object stands within itself/],
  ])('that no file can have are refused with their path', (configuration, message) => {
    expect(() => proxy({ configuration })).toThrow(message);
  });

  test('may have one object in two places', () => {
    const twice = { a: 1 };
    expect(configOf({ version: '1.38.0', configuration: { one: twice, two: twice } })).toMatchObject({ one: twice, two: twice });
  });

  test.each<[string, any, RegExp]>([
    ['1.37.0', { detectLocalMod: 'NodeCIDR' }, /KubeProxy: configuration\.detectLocalMod: "NodeCIDR" is given for a field .* did you mean detectLocalMode\?/],
    ['1.36.0', { Winkernel: {} }, /KubeProxy: configuration\.Winkernel: \{\} is given for a field that kube-proxy does not have; did you mean winkernel\?/],
    ['1.28.15', { nftables: { masqueradeBit: 15 } }, /KubeProxy: configuration\.nftables: .* is taken since 1\.29, so not in version "1\.28\.15", leave it out/],
    ['1.30.0', { windowsRunAsService: true }, /KubeProxy: configuration\.windowsRunAsService: true is taken since 1\.31/],
  ])('that version %s lacks are refused', (version, configuration, message) => {
    expect(() => proxy({ version, configuration })).toThrow(message);
  });

  test('of Kubernetes 1.37 are all known', () => {
    expect(() => proxy({
      version: '1.37.0',
      mode: KubeProxyMode.IPVS,
      configuration: {
        bindAddress: '0.0.0.0',
        bindAddressHardFail: false,
        clientConnection: { qps: 5 },
        configSyncPeriod: '15m',
        conntrack: { min: 1 },
        detectLocal: {},
        detectLocalMode: 'ClusterCIDR',
        enableProfiling: false,
        iptables: { masqueradeAll: true },
        ipvs: { scheduler: 'rr', strictARP: true },
        logging: { format: 'json' },
        nftables: { masqueradeAll: false },
        oomScoreAdj: -999,
        portRange: '',
        showHiddenMetricsForVersion: '',
        windowsRunAsService: false,
        winkernel: {},
      },
    })).not.toThrow();
  });
});

describe('settings that the mode does not read', () => {
  const { IPTABLES, IPVS, NFTABLES } = KubeProxyMode;

  test.each<[Further, RegExp]>([
    [{ strictArp: true }, /KubeProxy: strictArp: true has no effect in mode "iptables", write mode: KubeProxyMode\.IPVS, or leave it out/],
    [{ mode: NFTABLES, strictArp: false }, /KubeProxy: strictArp: false has no effect in mode "nftables"/],
    [{ mode: NFTABLES, ipvsScheduler: 'rr' }, /KubeProxy: ipvsScheduler: "rr" has no effect in mode "nftables", write mode: KubeProxyMode\.IPVS/],
    [
      { mode: NFTABLES, configuration: { iptables: { masqueradeAll: true } } },
      /KubeProxy: configuration\.iptables\.masqueradeAll: true has no effect in mode "nftables", write the option masqueradeAll, or leave it out/,
    ],
    [{ mode: IPVS, configuration: { nftables: { masqueradeAll: true } } }, /KubeProxy: configuration\.nftables\.masqueradeAll: true has no effect in mode "ipvs"/],
    [{ configuration: { ipvs: { strictARP: true } } }, /configuration\.ipvs\.strictARP: true .* write mode: KubeProxyMode\.IPVS and the option strictArp/],
  ])('are refused: %j', (options, message) => {
    expect(() => proxy(options)).toThrow(message);
  });

  test('are taken where they say what every mode does anyway', () => {
    expect(() => proxy({ mode: NFTABLES, configuration: { iptables: { masqueradeAll: false }, ipvs: { scheduler: '', strictARP: false } } })).not.toThrow();
    expect(() => proxy({ mode: IPTABLES, configuration: { iptables: { masqueradeAll: true } } })).not.toThrow();
  });
});

describe('metrics and health checks', () => {
  test.each<[Further, RegExp]>([
    [
      { metricsBindAddress: '0.0.0.0:10300', healthzBindAddress: '0.0.0.0:10300' },
      /KubeProxy: healthzBindAddress: "0\.0\.0\.0:10300" has the port of metricsBindAddress, "0\.0\.0\.0:10300", write another port/,
    ],
    [{ metricsBindAddress: '0.0.0.0:10256' }, /KubeProxy: healthzBindAddress: "0\.0\.0\.0:10256" has the port of metricsBindAddress/],
    [{ healthzBindAddress: '[::]:10249' }, /KubeProxy: healthzBindAddress: "\[::\]:10249" has the port of metricsBindAddress, "127\.0\.0\.1:10249"/],
  ])('on one port are refused: %j', (options, message) => {
    expect(() => proxy(options)).toThrow(message);
  });

  test('on one port of two addresses are taken', () => {
    expect(() => proxy({ healthzBindAddress: '10.0.0.5:10249' })).not.toThrow();
  });
});

test.each([
  ['v1.36.0', 'registry.k8s.io/kube-proxy:v1.36.0'],
  ['1.36.0-eks-1', 'registry.k8s.io/kube-proxy:v1.36.0-eks-1'],
  [`1.36.0@${DIGEST}`, `registry.k8s.io/kube-proxy:v1.36.0@${DIGEST}`],
])('the image of version %s', (version, image) => {
  expect(containerOf(proxy({ version })).image).toEqual(image);
  expect(containerOf(proxy({ version })).readinessProbe.httpGet.path).toEqual('/livez');
});

test('further settings of its client stand beside the kubeconfig', () => {
  expect(configOf({ configuration: { clientConnection: { qps: 10 } } }).clientConnection)
    .toEqual({ kubeconfig: '/var/lib/kube-proxy/kubeconfig.conf', qps: 10 });
});

test('text stays text in the YAML that kube-proxy reads', () => {
  const { data } = byKind(proxy({ configuration: { bindAddressHardFail: false, detectLocal: { bridgeInterface: 'on' } } })).ConfigMap;
  expect(data['config.conf']).toContain('bridgeInterface: "on"');
});

test('the order of the options does not matter', () => {
  const [a, b] = [{ mode: KubeProxyMode.IPVS, strictArp: true }, { strictArp: true, mode: KubeProxyMode.IPVS }];
  expect(yaml(proxy(a))).toEqual(yaml(proxy(b)));
});

test('the API server is reached at its own address with the token of the ServiceAccount', () => {
  const kubeconfig = parse(byKind(proxy({ server: 'https://api.example.com' })).ConfigMap.data['kubeconfig.conf']);
  expect(kubeconfig.clusters[0].cluster.server).toEqual('https://api.example.com');
  expect(kubeconfig.users[0].user).toEqual({ tokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token' });
  expect(podOf(proxy()).automountServiceAccountToken).toEqual(true);
});

describe('privileges', () => {
  test.each(['1.29.0', 'v1.36.0'])('stay with an init container in version %s', (version) => {
    const { initContainers, containers } = podOf(proxy({ version }));
    expect(initContainers[0]).toMatchObject({ args: expect.arrayContaining(['--init-only']), securityContext: { privileged: true } });
    expect(containers[0].securityContext.privileged).toBeUndefined();
  });

  test.each(['1.27.16', '1.28.0'])('stay with kube-proxy in version %s, which knows no --init-only', (version) => {
    const { initContainers, containers } = podOf(proxy({ version }));
    expect(initContainers).toBeUndefined();
    expect(containers[0].securityContext).toEqual({ privileged: true });
  });
});

test('both containers run the image that the user wants', () => {
  const { initContainers, containers } = podOf(proxy({}, { image: 'registry.example.com/kube-proxy:1' }));
  expect([...initContainers, ...containers].map(({ image }: any) => image))
    .toEqual(['registry.example.com/kube-proxy:1', 'registry.example.com/kube-proxy:1']);
});

describe('readiness', () => {
  const probeOf = (options: Further) => containerOf(proxy(options)).readinessProbe.httpGet;

  test('is asked for at /livez, before version 1.28 at /healthz', () => {
    expect(probeOf({ version: '1.28.0' }).path).toEqual('/livez');
    expect(probeOf({ version: '1.27.16' }).path).toEqual('/healthz');
  });

  test('is asked for where kube-proxy listens', () => {
    const options = { healthzBindAddress: '127.0.0.1:10300' };
    expect(probeOf(options)).toEqual({ path: '/livez', port: 'healthz', host: '127.0.0.1' });
    expect(containerOf(proxy(options)).ports).toEqual([{ name: 'healthz', containerPort: 10300 }]);
    expect(probeOf({ healthzBindAddress: '[::]:10256' }).host).toBeUndefined();
  });
});

describe('metrics', () => {
  test('have a port and a monitor where others reach them', () => {
    const build = proxy({ metricsBindAddress: '0.0.0.0:10300' }, { podMonitor: {} });
    expect(containerOf(build).ports).toContainEqual({ name: 'metrics', containerPort: 10300 });
    expect(byKind(build).PodMonitor.spec.podMetricsEndpoints[0]).toMatchObject({ port: 'metrics', path: '/metrics' });
  });

  test.each([undefined, '127.0.0.1:10249', '[::1]:10249'])('cannot be scraped at %s', (metricsBindAddress) => {
    expect(() => manifests(proxy({ metricsBindAddress }, { podMonitor: {} })))
      .toThrow(/\[chart\/net\] podMonitor: the engine shows no metrics as it is set up, change its options or leave this out/);
  });
});

test.each<[Further, RegExp]>([
  [{ version: '1.36' }, /KubeProxy: version: "1\.36" is not a version, write one such as "1\.36\.0"/],
  [{ version: 'latest' }, /KubeProxy: version: "latest" is not a version, write one such as "1\.36\.0"/],
  [{ version: DIGEST }, /KubeProxy: version: "sha256:0+" is not a version/],
  [{ version: '1.36.0@latest' }, /KubeProxy: version: "1\.36\.0@latest" is not a version/],
  [{ version: '2.36.0' }, /KubeProxy: version: "2\.36\.0" is not a version of Kubernetes 1, .* write one such as "1\.36\.0"/],
  [{ version: '1.26.15' }, /KubeProxy: version: "1\.26\.15" is older than 1\.27\.0, the first version that this engine is right for/],
  [{ server: '10.0.0.10:6443' }, /KubeProxy: server: "10\.0\.0\.10:6443" is not the URL of an API server, write one such as/],
  [{ server: 'https://10.0.0.10:6443/api' }, /KubeProxy: server: .* is not the URL/],
  [{ server: 'https://10.0.0.10:99999' }, /KubeProxy: server: .* is not the URL/],
  [{ mode: 'userspace' as any }, /KubeProxy: mode: "userspace" is not a KubeProxyMode, write one of "iptables", "ipvs", "nftables"/],
  [{ clusterCidr: '10.244.0.0/16,10.245.0.0/16' }, /KubeProxy: clusterCidr: "10\.244\.0\.0\/16,10\.245\.0\.0\/16" is not a range of addresses/],
  [{ nodePortAddresses: ['10.0.0.1'] }, /KubeProxy: nodePortAddresses\[0\]: "10\.0\.0\.1" is not a range of addresses/],
  [{ metricsBindAddress: '0.0.0.0' }, /KubeProxy: metricsBindAddress: "0\.0\.0\.0" is not an address with a port/],
  [{ metricsBindAddress: 'localhost:10249' }, /KubeProxy: metricsBindAddress: "localhost:10249" is not an address with a port/],
  [{ healthzBindAddress: '::1:10256' }, /KubeProxy: healthzBindAddress: "::1:10256" is not an address with a port/],
  [{ conntrack: { udpTimeout: '30' } }, /KubeProxy: conntrack\.udpTimeout: "30" is not a duration, write one such as "30s"/],
  [{ conntrack: { min: -1 } }, /KubeProxy: conntrack\.min: -1 is not a whole number/],
  [{ configuration: { mode: 'ipvs' } }, /KubeProxy: configuration: "ipvs" for "mode" does not belong here, write the option of kube-proxy instead/],
  [{ configuration: { kind: 'Other' } }, /KubeProxy: configuration: "Other" for "kind" does not belong here, the engine gives it, leave it out/],
  [{ configuration: { hostnameOverride: 'a' } }, /KubeProxy: configuration: "a" for "hostnameOverride" does not belong here, the engine gives it, leave it out/],
  [
    { configuration: { clientConnection: { kubeconfig: '/etc/kubeconfig' } } },
    /KubeProxy: configuration: "\/etc\/kubeconfig" for "clientConnection\.kubeconfig" does not belong here, the engine gives it, leave it out/,
  ],
  [
    { masqueradeAll: true, mode: KubeProxyMode.NFTABLES, configuration: { nftables: { masqueradeAll: false } } },
    /KubeProxy: configuration: false is given a second time for "masqueradeAll", write it once/,
  ],
  [{ conntrack: { min: 1 }, configuration: { conntrack: { min: 2 } } }, /KubeProxy: configuration: 2 is given a second time for "min"/],
  [{ strictArp: true, configuration: { ipvs: { strictARP: false } } }, /KubeProxy: configuration: false is given a second time for "strictARP"/],
])('the options %j are refused where they are given', (options, message) => {
  expect(() => proxy(options)).toThrow(message);
});
