import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  Capability, ContainerProps, ContainerRestartPolicy, ContainerRestartRuleAction, ContainerRestartRuleOperator, DaemonSetProps,
  DnsPolicy, EnvFrom, EnvValue, HostMount, ImagePullPolicy, LifecycleHandler, NodeSelection, NodeSelectorRequirement, OsName,
  PodOptions, PreemptionPolicy, PriorityClass, Probe, ResizableResource, ResourceResizeRestartPolicy, Resources,
  TerminationMessagePolicy, Toleration, UpdateStrategy, Volume, WhenUnsatisfiable,
} from '../../src';

const chart = Testing.chart();

/** Every property of a container; a new one that is missing here does not compile. */
export const ALL_CONTAINER_PROPS: Required<ContainerProps> = {
  name: 'agent',
  image: 'agent:1.0',
  imagePullPolicy: ImagePullPolicy.NEVER,
  command: ['/agent'],
  args: ['--verbose'],
  workingDir: '/srv',
  ports: [{ name: 'http', containerPort: 80 }],
  env: [{ name: 'A', value: EnvValue.of('1') }],
  envFrom: [EnvFrom.configMap(kplus.ConfigMap.fromConfigMapName(chart, 'cm', 'settings'))],
  volumeMounts: [HostMount.proc()],
  volumeDevices: [Volume.persistentVolumeClaim('disk', kplus.PersistentVolumeClaim.fromClaimName(chart, 'pvc', 'disk')).device('/dev/xvda')],
  resources: Resources.of({ cpu: '50m' }),
  resizePolicy: [{ resourceName: ResizableResource.CPU, restartPolicy: ResourceResizeRestartPolicy.RESTART_CONTAINER }],
  livenessProbe: Probe.exec(['true']),
  readinessProbe: Probe.httpGet('/', { port: '80' }),
  startupProbe: Probe.tcpSocket({ port: '80' }),
  lifecycle: { preStop: LifecycleHandler.sleep(5) },
  securityContext: { capabilities: { drop: [Capability.ALL] } },
  restartPolicy: ContainerRestartPolicy.ALWAYS,
  restartPolicyRules: [{ action: ContainerRestartRuleAction.RESTART, exitCodes: { operator: ContainerRestartRuleOperator.IN, values: [42] } }],
  terminationMessagePath: '/tmp/message',
  terminationMessagePolicy: TerminationMessagePolicy.FALLBACK_TO_LOGS_ON_ERROR,
  stdin: true,
  stdinOnce: true,
  tty: true,
};

/** Every option of pods that those of an agent have too; a new one that is missing here does not compile. */
export const ALL_POD_OPTIONS: Required<PodOptions> = {
  imagePullSecrets: [kplus.Secret.fromSecretName(chart, 'pull', 'registry')],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [{ matchExpressions: [NodeSelectorRequirement.exists('gpu')] }],
    },
  },
  tolerations: [Toleration.everything()],
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: WhenUnsatisfiable.SCHEDULE_ANYWAY }],
  priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL,
  priority: 100,
  preemptionPolicy: PreemptionPolicy.NEVER,
  runtimeClassName: 'gvisor',
  schedulerName: 'other',
  nodeName: 'node-1',
  hostNetwork: true,
  hostPid: true,
  hostIpc: true,
  hostUsers: false,
  shareProcessNamespace: true,
  overhead: { cpu: '10m' },
  resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'gpu' }],
  dnsPolicy: DnsPolicy.DEFAULT,
  dnsConfig: { searches: ['example.com'] },
  hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }],
  evictionResponders: [{ name: 'example.com/drain', priority: 10000 }],
  hostname: 'agent',
  hostnameOverride: 'agent',
  subdomain: 'agents',
  setHostnameAsFqdn: true,
  enableServiceLinks: false,
  os: OsName.LINUX,
  terminationGracePeriodSeconds: 60,
  readinessGates: ['example.com/ready'],
  schedulingGates: ['example.com/gate'],
  schedulingGroup: 'group',
};

/** Every property of a DaemonSet; a new one that is missing here does not compile. */
export const ALL_PROPS: Required<DaemonSetProps> = {
  metadata: { labels: { team: 'platform' } },
  podMetadata: { annotations: { note: 'x' } },
  selector: { matchLabels: { app: 'agent' } },
  containers: [ALL_CONTAINER_PROPS],
  initContainers: [{ name: 'init', image: 'init:1' }],
  volumes: [Volume.emptyDir('spare')],
  nodes: [NodeSelection.linux()],
  updateStrategy: UpdateStrategy.onDelete(),
  minReadySeconds: 5,
  revisionHistoryLimit: 2,
  serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'sa', 'agent'),
  automountServiceAccountToken: true,
  nodeSelector: { pool: 'a' },
  securityContext: { runAsNonRoot: true },
  resources: Resources.of({ memory: '1Gi' }),
  ...ALL_POD_OPTIONS,
};
