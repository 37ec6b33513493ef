import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { NodeAgentSpec, NodeExporter, NodeExporterEngine } from '../../../src';
import { byKind, manifests, yaml } from '../manifests';

test('everything that it creates by default', () => {
  expect(yaml((chart) => new NodeExporter(chart, 'metrics'))).toMatchInlineSnapshot(`
"apiVersion: v1
kind: ServiceAccount
metadata:
  labels:
    app.kubernetes.io/component: node-exporter
    app.kubernetes.io/instance: metrics
    app.kubernetes.io/name: node-exporter
  name: metrics
  namespace: agents
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  labels:
    app.kubernetes.io/component: node-exporter
    app.kubernetes.io/instance: metrics
    app.kubernetes.io/name: node-exporter
  name: metrics
  namespace: agents
spec:
  selector:
    matchLabels:
      app.kubernetes.io/instance: metrics
      app.kubernetes.io/name: node-exporter
  template:
    metadata:
      labels:
        app.kubernetes.io/component: node-exporter
        app.kubernetes.io/instance: metrics
        app.kubernetes.io/name: node-exporter
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
      automountServiceAccountToken: false
      containers:
        - args:
            - --path.procfs=/host/proc
            - --path.sysfs=/host/sys
            - --path.rootfs=/host/root
            - --path.udev.data=/host/root/run/udev/data
            - --web.listen-address=:9100
            - --collector.filesystem.mount-points-exclude=^/(dev|proc|sys|run/(containerd|credentials|crio|k3s|netns|user)/.+|var/lib/(containerd|containers/storage|docker|rancher/k3s/agent/containerd|rancher/rke2/agent/containerd)/.+|var/lib/kubelet/(pods|plugins)/.+)($|/)
            - --collector.netclass.ignored-devices=^(veth.*|cali[a-f0-9]{11}|lxc(_health|[a-f0-9]{12})|(eni|azv|gke)[a-f0-9]{11}|[a-f0-9]{15})$
            - --collector.netdev.device-exclude=^(veth.*|cali[a-f0-9]{11}|lxc(_health|[a-f0-9]{12})|(eni|azv|gke)[a-f0-9]{11}|[a-f0-9]{15})$
            - --collector.arp.device-exclude=^(veth.*|cali[a-f0-9]{11}|lxc(_health|[a-f0-9]{12})|(eni|azv|gke)[a-f0-9]{11}|[a-f0-9]{15})$
            - --collector.ethtool.device-exclude=^(veth.*|cali[a-f0-9]{11}|lxc(_health|[a-f0-9]{12})|(eni|azv|gke)[a-f0-9]{11}|[a-f0-9]{15})$
          image: quay.io/prometheus/node-exporter:v1.12.1
          livenessProbe:
            httpGet:
              path: /
              port: metrics
          name: node-exporter
          ports:
            - containerPort: 9100
              name: metrics
          readinessProbe:
            httpGet:
              path: /
              port: metrics
          resources:
            limits:
              memory: 180Mi
            requests:
              cpu: 50m
              memory: 64Mi
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop:
                - ALL
            readOnlyRootFilesystem: true
            runAsGroup: 65534
            runAsNonRoot: true
            runAsUser: 65534
            seccompProfile:
              type: RuntimeDefault
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
      dnsPolicy: Default
      hostNetwork: true
      hostPID: true
      nodeSelector:
        kubernetes.io/os: linux
      serviceAccountName: metrics
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
  updateStrategy:
    rollingUpdate:
      maxUnavailable: 10%
    type: RollingUpdate
---
apiVersion: v1
kind: Service
metadata:
  labels:
    app.kubernetes.io/component: node-exporter
    app.kubernetes.io/instance: metrics
    app.kubernetes.io/name: node-exporter
  name: metrics
  namespace: agents
spec:
  clusterIP: None
  ports:
    - name: metrics
      port: 9100
      targetPort: metrics
  selector:
    app.kubernetes.io/instance: metrics
    app.kubernetes.io/name: node-exporter
  type: ClusterIP
"
`);
});

test('another engine takes the place of the default one', () => {
  class Other extends NodeExporterEngine {
    public readonly name = 'other';

    public spec(): NodeAgentSpec {
      return { container: { name: 'other', image: 'other:1.0' } };
    }
  }
  const { DaemonSet, Service } = byKind((chart: Chart) => new NodeExporter(chart, 'metrics', { engine: new Other() }));
  expect(DaemonSet.metadata.labels).toEqual({
    'app.kubernetes.io/name': 'other', 'app.kubernetes.io/instance': 'metrics', 'app.kubernetes.io/component': 'node-exporter',
  });
  expect(DaemonSet.spec.template.spec.containers).toEqual([{ name: 'other', image: 'other:1.0' }]);
  expect(Service).toBeUndefined();
});

describe('arguments that come late', () => {
  const late = (change: (agent: NodeExporter) => void) => () => manifests((chart) => change(new NodeExporter(chart, 'metrics')));
  const patched = (...patches: JsonPatch[]) => late(({ daemonSet }) => ApiObject.of(daemonSet).addJsonPatch(...patches));
  const ARGS = '/spec/template/spec/containers/0/args';

  test('are judged as they are emitted', () => {
    expect(late(({ container }) => container.addArgs('--collector.netdev.device-include=eth0')))
      .toThrow(/\[chart\/metrics\] args\[\d+\]: "--collector\.netdev\.device-include=eth0" stands beside "--collector\.netdev\.device-exclude=/);
    expect(late(({ container }) => container.addArgs('--collector.vmstat.fields', '('))).toThrow(/args\[\d+\]: "\(" has no regular expression of Go/);
    expect(late(({ container }) => container.addArgs('--log.level=warn'))).not.toThrow();
  });

  test('are judged when they come with a patch', () => {
    expect(patched(JsonPatch.replace(`${ARGS}/0`, '--nope'))).toThrow(/\[chart\/metrics\] args\[0\]: "--nope" is not a flag of node_exporter/);
    expect(patched(JsonPatch.replace(ARGS, ['--log.level=warn']))).not.toThrow();
    expect(patched(JsonPatch.remove(ARGS))).not.toThrow();
  });

  test('are judged by the DaemonSet where they are no arguments at all', () => {
    expect(patched(JsonPatch.replace(ARGS, [1]))).toThrow(/\[chart\/metrics\/DaemonSet\] /);
    expect(patched(JsonPatch.remove('/spec/nothing/there'))).toThrow(/\[chart\/metrics\/DaemonSet\] /);
  });
});
