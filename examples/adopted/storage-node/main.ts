import { ApiObject, App, Chart } from 'cdk8s';
import {
  DaemonSet,
  DnsPolicy,
  EnvValue,
  HostMount,
  HostPathType,
  LifecycleHandler,
  MountPropagation,
  NodeSelectorRequirement,
  PriorityClass,
  Probe,
  Resources,
  Toleration,
  Volume,
} from 'cdk8s-daemonsets';
import * as kplus from 'cdk8s-plus-27';

const app = new App();
const chart = new Chart(app, 'storage-node');

new ApiObject(chart, 'csidriver', {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'CSIDriver',
  metadata: { name: 'disks.example.com' },
  spec: { attachRequired: true, podInfoOnMount: false },
});

const serviceAccount = kplus.ServiceAccount.fromServiceAccountName(chart, 'disks-node-service-account', 'disks-node');
const kubeletDir = Volume.hostPath('kubelet-dir', '/var/lib/kubelet', { type: HostPathType.DIRECTORY });
const pluginDir = Volume.hostPath('plugin-dir', '/var/lib/kubelet/plugins/disks.example.com/', {
  type: HostPathType.DIRECTORY_OR_CREATE,
});
const registrationDir = Volume.hostPath('registration-dir', '/var/lib/kubelet/plugins_registry/', {
  type: HostPathType.DIRECTORY,
});

new DaemonSet(chart, 'disks-node', {
  metadata: { namespace: 'kube-system' },
  selector: { matchLabels: { app: 'disks-node' } },
  serviceAccount,
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        {
          matchExpressions: [
            NodeSelectorRequirement.notIn('eks.amazonaws.com/compute-type', ['fargate', 'auto', 'hybrid']),
          ],
        },
      ],
    },
  },
  tolerations: [Toleration.everything()],
  priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL,
  hostNetwork: true,
  dnsPolicy: DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET,
  containers: [
    {
      name: 'driver',
      image: 'registry.example.com/disks-driver:v3.1.0',
      args: ['node', '--endpoint=$(CSI_ENDPOINT)', '--v=2'],
      ports: [{ name: 'healthz', containerPort: 9808 }],
      env: [
        { name: 'CSI_ENDPOINT', value: EnvValue.of('unix:/csi/csi.sock') },
        { name: 'CSI_NODE_NAME', value: EnvValue.fromField('spec.nodeName') },
      ],
      volumeMounts: [
        kubeletDir.mount('/var/lib/kubelet', { mountPropagation: MountPropagation.BIDIRECTIONAL }),
        pluginDir.mount('/csi'),
        HostMount.dev({ name: 'device-dir', type: HostPathType.DIRECTORY }),
      ],
      livenessProbe: Probe.httpGet('/healthz', {
        port: 'healthz',
        initialDelaySeconds: 10,
        timeoutSeconds: 3,
        failureThreshold: 5,
      }),
      lifecycle: { preStop: LifecycleHandler.exec(['/bin/disks-driver', 'pre-stop-hook']) },
      securityContext: { privileged: true, readOnlyRootFilesystem: true },
    },
    {
      name: 'registrar',
      image: 'registry.example.com/csi-node-driver-registrar:v2.13.0',
      args: [
        '--csi-address=/csi/csi.sock',
        '--kubelet-registration-path=/var/lib/kubelet/plugins/disks.example.com/csi.sock',
      ],
      volumeMounts: [pluginDir.mount('/csi'), registrationDir.mount('/registration')],
      resources: Resources.of({ cpu: '10m', memory: '40Mi', memoryLimit: '256Mi' }),
    },
  ],
  volumes: [kubeletDir, pluginDir, registrationDir],
});

app.synth();
