import { App, Chart } from 'cdk8s';
import {
  Capability, ContainerRestartPolicy, DaemonSet, EnvValue, HostMount, NodeSelection, PriorityClass, Probe, Resources,
  SeccompProfile, Toleration, UpdateStrategy, Volume,
} from 'cdk8s-daemonsets';

const app = new App();
const chart = new Chart(app, 'custom-daemonset', { namespace: 'kube-system' });

// Where the agent leaves its findings, and the sidecar picks them up.
const findings = Volume.emptyDir('findings', { sizeLimit: '64Mi' });

const watch = new DaemonSet(chart, 'disk-watch', {
  nodes: [NodeSelection.linux(), NodeSelection.labeled({ 'example.com/disks': 'local' })],
  tolerations: [Toleration.controlPlane(), Toleration.equal('dedicated', 'storage')],
  priorityClassName: PriorityClass.SYSTEM_NODE_CRITICAL,
  updateStrategy: UpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }),
  automountServiceAccountToken: false,
  terminationGracePeriodSeconds: 10,
  securityContext: { seccompProfile: SeccompProfile.RUNTIME_DEFAULT },
});

// Runs to its end before anything else starts.
watch.addInitContainer({
  name: 'drivers',
  image: 'registry.example.com/disk-drivers:2.1.0',
  command: ['modprobe', 'nvme'],
  securityContext: { capabilities: { drop: [Capability.ALL], add: [Capability.SYS_MODULE] } },
  volumeMounts: [HostMount.libModules()],
});

// An init container that always restarts is a sidecar: it starts before the agent and stops after it.
watch.addInitContainer({
  name: 'sender',
  image: 'registry.example.com/disk-sender:1.4.0',
  restartPolicy: ContainerRestartPolicy.ALWAYS,
  resources: Resources.of({ cpu: '10m', memory: '16Mi', memoryLimit: '32Mi' }),
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [Capability.ALL] } },
  volumeMounts: [findings.mount('/findings', { readOnly: true })],
});

const agent = watch.addContainer({
  name: 'agent',
  image: 'registry.example.com/disk-watch:1.4.0',
  args: ['--node=$(NODE_NAME)', '--out=/findings'],
  env: [{ name: 'NODE_NAME', value: EnvValue.fromField('spec.nodeName') }],
  ports: [{ name: 'metrics', containerPort: 9101 }],
  resources: Resources.of({ cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' }),
  readinessProbe: Probe.httpGet('/ready', { port: 'metrics', periodSeconds: 10 }),
  securityContext: { privileged: true, readOnlyRootFilesystem: true },
  volumeMounts: [
    HostMount.dev(),
    HostMount.sys(),
    HostMount.stateDirectory('/var/lib/disk-watch'),
    findings.mount('/findings'),
  ],
});
agent.addEnv({ name: 'LOG_LEVEL', value: EnvValue.of('info') });

watch.addContainer({
  name: 'temperatures',
  image: 'registry.example.com/disk-temperatures:1.4.0',
  resources: Resources.of({ cpu: '10m', memory: '16Mi', memoryLimit: '32Mi' }),
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [Capability.ALL] } },
  volumeMounts: [HostMount.of('/sys/class/hwmon', { mountPath: '/hwmon' })],
});

app.synth();
