import { EnvValue, Flannel, FlannelBackend, FlannelOptions, FlannelWireguardMode, ImagePullPolicy } from '../../../../src';
import { byKind, containerOf, networkAgent, podOf, yaml } from '../../manifests';

const DIGEST = `sha256:${'0'.repeat(64)}`;

const flannel = (options: FlannelOptions = {}) => networkAgent(new Flannel(options));
const networkOf = (options: FlannelOptions) => JSON.parse(byKind(flannel(options)).ConfigMap.data['net-conf.json']);
const volumesOf = (options: FlannelOptions): any[] => podOf(flannel(options)).volumes;

test('everything that it creates by default', () => {
  expect(yaml(flannel())).toMatchInlineSnapshot(`
"apiVersion: v1
kind: ServiceAccount
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: flannel
  name: net
  namespace: agents
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: flannel
  name: agents:net
rules:
  - apiGroups:
      - ""
    resources:
      - nodes
    verbs:
      - get
      - list
      - watch
  - apiGroups:
      - ""
    resources:
      - nodes/status
    verbs:
      - patch
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: flannel
  name: agents:net
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: agents:net
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
    app.kubernetes.io/name: flannel
  name: net
  namespace: agents
data:
  cni-conf.json: |
    {
      "name": "cbr0",
      "cniVersion": "0.3.1",
      "plugins": [
        {
          "type": "flannel",
          "delegate": {
            "hairpinMode": true,
            "isDefaultGateway": true
          }
        },
        {
          "type": "portmap",
          "capabilities": {
            "portMappings": true
          }
        }
      ]
    }
  net-conf.json: |
    {
      "Network": "10.244.0.0/16",
      "EnableNFTables": false,
      "Backend": {
        "Type": "vxlan"
      }
    }
immutable: false
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  labels:
    app.kubernetes.io/component: network-agent
    app.kubernetes.io/instance: net
    app.kubernetes.io/name: flannel
  name: net
  namespace: agents
spec:
  selector:
    matchLabels:
      app.kubernetes.io/instance: net
      app.kubernetes.io/name: flannel
  template:
    metadata:
      annotations:
        checksum/config: f40e98564cfd928b1f2bbde2f64a196d3192ff32f2982e90b1e6218357e9e257
      labels:
        app.kubernetes.io/component: network-agent
        app.kubernetes.io/instance: net
        app.kubernetes.io/name: flannel
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
            - --ip-masq
            - --kube-subnet-mgr
            - --healthz-port=8081
          command:
            - /opt/bin/flanneld
          env:
            - name: NODE_NAME
              valueFrom:
                fieldRef:
                  fieldPath: spec.nodeName
            - name: EVENT_QUEUE_DEPTH
              value: "5000"
            - name: CONT_WHEN_CACHE_NOT_READY
              value: "false"
          image: ghcr.io/flannel-io/flannel:v0.28.9
          livenessProbe:
            httpGet:
              path: /healthz
              port: healthz
            initialDelaySeconds: 10
            periodSeconds: 30
          name: flannel
          ports:
            - containerPort: 8081
              name: healthz
          readinessProbe:
            httpGet:
              path: /readyz
              port: healthz
            initialDelaySeconds: 5
          resources:
            requests:
              cpu: 100m
              memory: 50Mi
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              add:
                - NET_ADMIN
                - NET_RAW
              drop:
                - ALL
            runAsGroup: 0
            runAsUser: 0
            seccompProfile:
              type: RuntimeDefault
          volumeMounts:
            - mountPath: /run/flannel
              name: run
            - mountPath: /run/xtables.lock
              name: xtables-lock
            - mountPath: /etc/kube-flannel
              name: config
              readOnly: true
      dnsPolicy: Default
      hostNetwork: true
      initContainers:
        - args:
            - -f
            - /flannel
            - /opt/cni/bin/flannel
          command:
            - cp
          image: ghcr.io/flannel-io/flannel-cni-plugin:v1.9.1-flannel3
          name: install-cni-plugin
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              add:
                - DAC_OVERRIDE
              drop:
                - ALL
            runAsGroup: 0
            runAsUser: 0
            seccompProfile:
              type: RuntimeDefault
          volumeMounts:
            - mountPath: /opt/cni/bin
              name: cni-bin
            - mountPath: /etc/kube-flannel
              name: config
              readOnly: true
        - args:
            - /etc/kube-flannel/cni-conf.json
            - /etc/cni/net.d/10-flannel.conflist
          command:
            - /opt/bin/install-conf
          image: ghcr.io/flannel-io/flannel:v0.28.9
          name: install-cni
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              add:
                - DAC_OVERRIDE
              drop:
                - ALL
            runAsGroup: 0
            runAsUser: 0
            seccompProfile:
              type: RuntimeDefault
          volumeMounts:
            - mountPath: /etc/cni/net.d
              name: cni-conf
            - mountPath: /etc/kube-flannel
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
            path: /opt/cni/bin
            type: DirectoryOrCreate
          name: cni-bin
        - configMap:
            name: net
          name: config
        - hostPath:
            path: /etc/cni/net.d
            type: DirectoryOrCreate
          name: cni-conf
        - hostPath:
            path: /run/flannel
            type: DirectoryOrCreate
          name: run
        - hostPath:
            path: /run/xtables.lock
            type: FileOrCreate
          name: xtables-lock
  updateStrategy:
    rollingUpdate:
      maxUnavailable: 10%
    type: RollingUpdate
"
`);
});

test('pods have other addresses, also of version 6, or of that alone', () => {
  expect(networkOf({ podCidr: '10.42.0.0/16' })).toMatchObject({ Network: '10.42.0.0/16' });
  expect(networkOf({ podCidr: '10.42.0.0/28', podCidrV6: 'fd00::/124' })).toMatchObject({ Network: '10.42.0.0/28', IPv6Network: 'fd00::/124' });
  expect(networkOf({ podCidrV6: '2001:db8:42::/56' })).toMatchObject({
    Network: '10.244.0.0/16', EnableIPv6: true, IPv6Network: '2001:db8:42::/56',
  });
  expect(networkOf({ ipv4: false, podCidrV6: '2001:db8:42::/56' })).toEqual({
    EnableIPv4: false, EnableIPv6: true, IPv6Network: '2001:db8:42::/56', EnableNFTables: false, Backend: { Type: 'vxlan' },
  });
});

test('rules are written for nftables, if wanted', () => {
  expect(networkOf({ enableNftables: true }).EnableNFTables).toEqual(true);
});

test.each([
  [FlannelBackend.vxlan(), { Type: 'vxlan' }],
  [
    FlannelBackend.vxlan({ vni: 7, port: 4789, mtu: 1400, directRouting: true, gbp: false }),
    { Type: 'vxlan', VNI: 7, Port: 4789, MTU: 1400, DirectRouting: true, GBP: false },
  ],
  [FlannelBackend.hostGw(), { Type: 'host-gw' }],
  [FlannelBackend.wireguard(), { Type: 'wireguard' }],
  [
    FlannelBackend.wireguard({ listenPort: 1, listenPortV6: 2, mtu: 1420, persistentKeepaliveInterval: 0, mode: FlannelWireguardMode.AUTO }),
    { Type: 'wireguard', ListenPort: 1, ListenPortV6: 2, MTU: 1420, PersistentKeepaliveInterval: 0, Mode: 'auto' },
  ],
  [FlannelBackend.of('ipip', { DirectRouting: true }), { Type: 'ipip', DirectRouting: true }],
  [FlannelBackend.of('udp', { Port: 8285 }), { Type: 'udp', Port: 8285 }],
  [FlannelBackend.of('alloc'), { Type: 'alloc' }],
  [FlannelBackend.of('tencent-vpc'), { Type: 'tencent-vpc' }],
  [FlannelBackend.of('extension', { SubnetAddCommand: 'ip route add $SUBNET via $PUBLIC_IP' }), {
    Type: 'extension', SubnetAddCommand: 'ip route add $SUBNET via $PUBLIC_IP',
  }],
  [FlannelBackend.of('vxlan', { VNI: 7, Learning: true, MTU: undefined }), { Type: 'vxlan', VNI: 7, Learning: true }],
])('packets travel as the backend says (%#)', (backend, json) => {
  expect(networkOf({ backend }).Backend).toEqual(json);
});

test.each([
  FlannelBackend.vxlan(), FlannelBackend.hostGw(), FlannelBackend.wireguard(), FlannelBackend.of('alloc'),
])('pods have IPv6 addresses with a backend that can (%#)', (backend) => {
  expect(networkOf({ backend, podCidrV6: '2001:db8:42::/56' })).toMatchObject({ EnableIPv6: true, IPv6Network: '2001:db8:42::/56' });
});

test('the backend udp opens the tunnel device of the node, others do not', () => {
  const build = flannel({ backend: FlannelBackend.of('udp') });
  expect(containerOf(build).volumeMounts).toContainEqual({ name: 'tun', mountPath: '/dev/net/tun' });
  expect(podOf(build).volumes).toContainEqual({ name: 'tun', hostPath: { path: '/dev/net/tun', type: 'CharDevice' } });
  expect(volumesOf({ backend: FlannelBackend.of('ipip') }).map(({ name }) => name)).not.toContain('tun');
});

describe('the kernel module br_netfilter', () => {
  test('is left to the node by default', () => {
    expect(podOf(flannel()).initContainers.map(({ name }: any) => name)).toEqual(['install-cni-plugin', 'install-cni']);
  });

  test('is loaded before all else by an init container that may do nothing but that, if wanted', () => {
    const { initContainers, containers, volumes } = podOf(flannel({ loadBrNetfilter: true }));
    expect(initContainers.map(({ name }: any) => name)).toEqual(['load-br-netfilter', 'install-cni-plugin', 'install-cni']);
    expect(initContainers[0]).toMatchObject({
      image: 'ghcr.io/flannel-io/flannel:v0.28.9',
      command: ['/bin/sh', '-c'],
      args: ['test -e /proc/sys/net/bridge/bridge-nf-call-iptables || modprobe br_netfilter'],
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'], add: ['SYS_MODULE'] } },
    });
    expect(initContainers[0].volumeMounts).toContainEqual({ name: 'lib-modules', mountPath: '/lib/modules', readOnly: true });
    expect(volumes).toContainEqual({ name: 'lib-modules', hostPath: { path: '/lib/modules' } });
    expect(containers[0].securityContext.capabilities.add).toEqual(['NET_ADMIN', 'NET_RAW']);
  });

  test('is loaded from the image that the user wants', () => {
    const build = networkAgent(new Flannel({ loadBrNetfilter: true }), { image: 'registry.example.com/flannel:1' });
    expect(podOf(build).initContainers[0].image).toEqual('registry.example.com/flannel:1');
  });
});

test('where kube-proxy is not there yet, the API server is reached at an address that env gives', () => {
  const build = networkAgent(new Flannel(), {
    env: [
      { name: 'KUBERNETES_SERVICE_HOST', value: EnvValue.of('10.0.0.10') },
      { name: 'KUBERNETES_SERVICE_PORT', value: EnvValue.of('6443') },
    ],
  });
  expect(containerOf(build).env.slice(-2)).toEqual([
    { name: 'KUBERNETES_SERVICE_HOST', value: '10.0.0.10' },
    { name: 'KUBERNETES_SERVICE_PORT', value: '6443' },
  ]);
});

test('the interface is chosen by name or pattern', () => {
  expect(containerOf(flannel({ iface: 'eth1' })).args).toContain('--iface=eth1');
  expect(containerOf(flannel({ ifaceRegex: '^10\\.' })).args).toContain('--iface-regex=^10\\.');
});

test('another port of health checks reaches Flannel, container and probes', () => {
  expect(containerOf(flannel({ healthzPort: 9081 }))).toMatchObject({
    args: expect.arrayContaining(['--healthz-port=9081']),
    ports: [{ name: 'healthz', containerPort: 9081 }],
    livenessProbe: { httpGet: { port: 'healthz' } },
    readinessProbe: { httpGet: { port: 'healthz' } },
  });
});

test('the directories of the container runtime are elsewhere on some nodes', () => {
  const volumes = volumesOf({ cniBinDirectory: '/var/lib/cni/bin', cniConfigDirectory: '/var/lib/cni/net.d' });
  expect(volumes).toContainEqual({ name: 'cni-bin', hostPath: { path: '/var/lib/cni/bin', type: 'DirectoryOrCreate' } });
  expect(volumes).toContainEqual({ name: 'cni-conf', hostPath: { path: '/var/lib/cni/net.d', type: 'DirectoryOrCreate' } });
});

test('the container runtime is not told of it, if another plugin calls it', () => {
  const options = { installCniConfig: false };
  expect(podOf(flannel(options)).initContainers.map(({ name }: any) => name)).toEqual(['install-cni-plugin']);
  expect(volumesOf(options).map(({ name }) => name)).not.toContain('cni-conf');
});

describe('images', () => {
  const imagesOf = (build: ReturnType<typeof networkAgent>) => {
    const { initContainers, containers } = podOf(build);
    return [...initContainers, ...containers].map(({ image }: any) => image);
  };

  test('are of other versions, if wanted', () => {
    expect(imagesOf(flannel({ version: '0.29.0', cniPluginImage: 'registry.example.com/cni-plugin:1' }))).toEqual([
      'registry.example.com/cni-plugin:1', 'ghcr.io/flannel-io/flannel:v0.29.0', 'ghcr.io/flannel-io/flannel:v0.29.0',
    ]);
  });

  test.each([
    ['v0.28.10', 'ghcr.io/flannel-io/flannel:v0.28.10'],
    ['0.28.9-amd64', 'ghcr.io/flannel-io/flannel:v0.28.9-amd64'],
    ['mine', 'ghcr.io/flannel-io/flannel:mine'],
    [`0.28.9@${DIGEST}`, `ghcr.io/flannel-io/flannel:v0.28.9@${DIGEST}`],
    [DIGEST, `ghcr.io/flannel-io/flannel@${DIGEST}`],
  ])('are newer versions, own tags and digests: %s', (version, image) => {
    expect(imagesOf(flannel({ version })).slice(1)).toEqual([image, image]);
  });

  test('come from another registry wherever Flannel runs, with its pull policy', () => {
    const build = networkAgent(new Flannel(), { image: 'registry.example.com/flannel:1', imagePullPolicy: ImagePullPolicy.ALWAYS });
    expect(imagesOf(build)).toEqual([
      'ghcr.io/flannel-io/flannel-cni-plugin:v1.9.1-flannel3', 'registry.example.com/flannel:1', 'registry.example.com/flannel:1',
    ]);
    expect(podOf(build).initContainers[1].imagePullPolicy).toEqual('Always');
  });
});

test.each<[FlannelOptions, RegExp]>([
  [{ version: 'a version' }, /Flannel: version: "a version" is not a version or tag, write one such as "0\.28\.9"/],
  [{ version: '0.28.8' }, /Flannel: version: "0\.28\.8" is older than 0\.28\.9, the first version that this engine is right for; write "0\.28\.9" or a newer one/],
  [
    { podCidrV6: '2001:db8:42::/56', backend: FlannelBackend.of('ipip') },
    /Flannel: podCidrV6: "2001:db8:42::\/56" does not go with backend "ipip", leave it out or write another backend such as FlannelBackend\.vxlan\(\)/,
  ],
  [
    { ipv4: false, podCidrV6: '2001:db8:42::/56', backend: FlannelBackend.of('alloc') },
    /Flannel: podCidrV6: "2001:db8:42::\/56" does not go with backend "alloc" without IPv4, /,
  ],
  [{ loadBrNetfilter: 'yes' as any }, /Flannel: loadBrNetfilter: "yes" is not a boolean/],
  [{ cniPluginImage: '' }, /Flannel: cniPluginImage: "" is empty/],
  [{ podCidr: '10.244.0.0' }, /Flannel: podCidr: "10\.244\.0\.0" is not a range of IPv4 addresses, write one such as "10\.244\.0\.0\/16"/],
  [{ podCidr: '10.244.0.0/33' }, /Flannel: podCidr: "10\.244\.0\.0\/33" is not a range/],
  [{ podCidr: '10.244.0.0/29' }, /Flannel: podCidr: "10\.244\.0\.0\/29" is too small for Flannel, write a range with a prefix up to \/28/],
  [{ podCidrV6: 'fd00::/125' }, /Flannel: podCidrV6: "fd00::\/125" is too small for Flannel, write a range with a prefix up to \/124/],
  [{ podCidrV6: '10.244.0.0/16' }, /Flannel: podCidrV6: "10\.244\.0\.0\/16" is not a range of IPv6 addresses/],
  [{ ipv4: false }, /Flannel: ipv4: false leaves pods without addresses, give podCidrV6 too/],
  [{ backend: 'vxlan' as any }, /Flannel: backend: "vxlan" is not a FlannelBackend, make one with FlannelBackend\./],
  [{ iface: '' }, /Flannel: iface: "" is empty/],
  [{ cniBinDirectory: '..' }, /Flannel: cniBinDirectory: "\.\." is not a path on the node/],
  [{ healthzPort: 70000 }, /Flannel: healthzPort: 70000 is not a whole number from 1 to 65535/],
])('the options %j are refused where they are given', (options, message) => {
  expect(() => new Flannel(options)).toThrow(message);
});

test.each([
  [() => FlannelBackend.vxlan({ vni: 0 }), /FlannelBackend\.vxlan: vni: 0 is not a whole number from 1 to 16777215/],
  [() => FlannelBackend.vxlan({ mtu: 10 }), /FlannelBackend\.vxlan: mtu: 10 is not a whole number from 576/],
  [() => FlannelBackend.wireguard({ listenPort: 0 }), /FlannelBackend\.wireguard: listenPort: 0/],
  [() => FlannelBackend.of(''), /FlannelBackend\.of: type: "" is empty/],
  [
    () => FlannelBackend.of('vxlann'),
    /FlannelBackend\.of: type: "vxlann" is not a backend of Flannel, write one of "vxlan", "host-gw", "wireguard", "udp", "ipip", "alloc", "extension", "tencent-vpc"$/,
  ],
  [() => FlannelBackend.of('toString'), /FlannelBackend\.of: type: "toString" is not a backend of Flannel/],
  [() => FlannelBackend.of('ipsec'), /FlannelBackend\.of: type: "ipsec" takes its key from the ConfigMap, .*, write FlannelBackend\.wireguard\(\)/],
  [
    () => FlannelBackend.of('ipip', { directRouting: true }),
    /FlannelBackend\.of: fields\.directRouting: true is for a field that "ipip" does not read, write one of "DirectRouting"/,
  ],
  [() => FlannelBackend.of('alloc', { Type: 'udp' }), /FlannelBackend\.of: fields\.Type: "udp" is for a field that "alloc" does not read, leave it out/],
  [() => FlannelBackend.of('udp', { Port: '8285' }), /FlannelBackend\.of: fields\.Port: "8285" is not a whole number from 1 to 65535/],
  [() => FlannelBackend.of('wireguard', { PSK: 'x' }), /FlannelBackend\.of: fields\.PSK is a secret and would stand in a ConfigMap, leave it out/],
])('a backend that is malformed is refused where it is given (%#)', (make, message) => {
  expect(make).toThrow(message);
});
