import { App, Chart } from 'cdk8s';
import {
  Capability,
  DaemonSet,
  EnvValue,
  HostMount,
  HostPathType,
  MountPropagation,
  NodeSelectorRequirement,
  PriorityClass,
  Probe,
  TaintEffect,
  Toleration,
  Volume,
} from 'cdk8s-daemonsets';

const app = new App();
const chart = new Chart(app, 'gpu-exporter');

const podResources = Volume.hostPath('pod-resources', '/var/lib/kubelet/pod-resources');

new DaemonSet(chart, 'gpu-exporter', {
  metadata: { namespace: 'monitoring' },
  selector: { matchLabels: { 'app.kubernetes.io/name': 'gpu-exporter' } },
  podMetadata: { labels: { 'app.kubernetes.io/version': '1.8' } },
  revisionHistoryLimit: 3,
  automountServiceAccountToken: false,
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { matchExpressions: [NodeSelectorRequirement.in('example.com/gpu.present', ['true'])] },
        { matchExpressions: [NodeSelectorRequirement.exists('cloud.example.com/accelerator')] },
      ],
    },
  },
  tolerations: [Toleration.exists('example.com/gpu', { effect: TaintEffect.NO_SCHEDULE })],
  priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL,
  initContainers: [
    {
      name: 'wait-for-driver',
      image: 'registry.example.com/gpu-exporter:1.8',
      command: ['sh', '-c', 'until test -e /run/gpu/ready; do sleep 5; done'],
      volumeMounts: [HostMount.stateDirectory('/run/gpu', { mountPropagation: MountPropagation.HOST_TO_CONTAINER })],
    },
  ],
  containers: [
    {
      name: 'exporter',
      image: 'registry.example.com/gpu-exporter:1.8',
      ports: [{ name: 'metrics', containerPort: 9400 }],
      env: [
        { name: 'LISTEN', value: EnvValue.of(':9400') },
        { name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') },
      ],
      volumeMounts: [
        podResources.mount('/var/lib/kubelet/pod-resources', { readOnly: true }),
        HostMount.of('/run/gpu', { type: HostPathType.DIRECTORY_OR_CREATE }),
      ],
      livenessProbe: Probe.httpGet('/health', { port: '9400', initialDelaySeconds: 45, periodSeconds: 5 }),
      securityContext: {
        capabilities: { add: [Capability.SYS_ADMIN], drop: [Capability.ALL] },
        runAsNonRoot: false,
        runAsUser: 0,
      },
    },
  ],
  volumes: [podResources],
});

app.synth();
