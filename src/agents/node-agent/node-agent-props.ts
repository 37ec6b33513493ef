import { ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { MonitorOptions } from './monitor-options';
import { PolicyRule } from './policy-rule';
import { ServiceOptions } from './service-options';
import { ImagePullPolicy } from '../../daemonset/common/image-pull-policy';
import { LabelSelector } from '../../daemonset/common/label-selector';
import { ContainerPort } from '../../daemonset/container/container-port';
import { ContainerProps } from '../../daemonset/container/container-props';
import { EnvFrom } from '../../daemonset/container/env-from';
import { EnvVar } from '../../daemonset/container/env-var';
import { Lifecycle } from '../../daemonset/container/lifecycle';
import { Probe } from '../../daemonset/container/probe';
import { Resources } from '../../daemonset/container/resources';
import { PodOptions } from '../../daemonset/pod/pod-options';
import { NodeSelection } from '../../daemonset/scheduling/node-selection';
import { PodSecurityContext } from '../../daemonset/security/pod-security-context';
import { SecurityContext } from '../../daemonset/security/security-context';
import { UpdateStrategy } from '../../daemonset/update-strategy';
import { Volume } from '../../daemonset/volumes/volume';
import { VolumeMount } from '../../daemonset/volumes/volume-mount';
import { Platform } from '../platform/platform';

/**
 * What every agent's user can decide, whatever the role and the software.
 *
 * Where it says "the engine decides", the default is the one in the engine's documentation.
 */
export interface NodeAgentProps extends PodOptions {
  /**
   * Metadata of the DaemonSet. The agent's other objects have its name and namespace.
   *
   * @default - its name is the construct's id, its namespace and labels are those of the chart
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Labels of every object of the agent, and of its pods. They are not in the selector, unless they are the two that it is made of.
   *
   * @default - `app.kubernetes.io/name` (the software), `instance` (the agent's name) and `component` (the role)
   */
  readonly labels?: { [key: string]: string };

  /**
   * Labels and annotations of the pods.
   *
   * @default - the labels of the agent
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * Which pods belong to the DaemonSet: give it to adopt one that is already in a cluster.
   *
   * @default - `app.kubernetes.io/name` and `app.kubernetes.io/instance`
   */
  readonly selector?: LabelSelector;

  /**
   * What the nodes have where, and allow.
   *
   * @default - that of the nearest scope that has one, otherwise `Platform.GENERIC`
   */
  readonly platform?: Platform;

  /**
   * The image, with a tag or digest: give it to use your own registry or another version.
   *
   * @default - the engine decides
   */
  readonly image?: string;

  /**
   * When the kubelet pulls the image.
   *
   * @default - Kubernetes decides: always for the tag `latest` or none, otherwise if it is not on the node
   */
  readonly imagePullPolicy?: ImagePullPolicy;

  /**
   * The registry from which all images of the engine come, in place of their own, with a path if it has one: for clusters that reach no
   * other. `quay.io/prometheus/node-exporter:v1.12.1` in `registry.example.com/mirror` is
   * `registry.example.com/mirror/prometheus/node-exporter:v1.12.1`. An `image` that is given, and containers that are added, stay as they are.
   *
   * @default - each image comes from its own
   */
  readonly imageRegistry?: string;

  /**
   * Further arguments for the agent, after the engine's.
   *
   * @default - none
   */
  readonly args?: string[];

  /**
   * Further environment variables of the agent, after the engine's. One with the name of the engine's takes its place.
   *
   * @default - none
   */
  readonly env?: EnvVar[];

  /**
   * ConfigMaps and Secrets of which every key becomes an environment variable of the agent.
   *
   * @default - none
   */
  readonly envFrom?: EnvFrom[];

  /**
   * Further ports of the agent. One with the name of the engine's takes its place, as to add a `hostPort`.
   *
   * @default - none
   */
  readonly ports?: ContainerPort[];

  /**
   * Further volume mounts of the agent. One on a path where the engine mounts something takes its place.
   *
   * @default - none
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Further volumes of the pods, for those that no mount brings along.
   *
   * @default - none
   */
  readonly volumes?: Volume[];

  /**
   * Further containers that run before the agent, after the engine's.
   *
   * @default - none
   */
  readonly initContainers?: ContainerProps[];

  /**
   * Further containers that run beside the agent, after the engine's.
   *
   * @default - none
   */
  readonly sidecars?: ContainerProps[];

  /**
   * What the agent's container requests of its node, and its limits.
   *
   * @default - the engine decides: a small request, a limit on memory and none on cpu
   */
  readonly resources?: Resources;

  /**
   * Privileges and restrictions of the agent's container, in place of the engine's.
   *
   * @default - the engine decides: the least privilege that works
   */
  readonly securityContext?: SecurityContext;

  /**
   * Privileges and restrictions of the pods, in place of the engine's.
   *
   * @default - the engine decides
   */
  readonly podSecurityContext?: PodSecurityContext;

  /**
   * Requests and limits of the pod as a whole: cpu, memory and hugepages. Since Kubernetes 1.34.
   *
   * @default - the sum of the containers'
   */
  readonly podResources?: Resources;

  /**
   * When this fails, the kubelet restarts the agent.
   *
   * @default - the engine decides
   */
  readonly livenessProbe?: Probe;

  /**
   * When this fails, the agent is not ready, and a rolling update waits.
   *
   * @default - the engine decides
   */
  readonly readinessProbe?: Probe;

  /**
   * Until this succeeds, the other probes wait.
   *
   * @default - the engine decides
   */
  readonly startupProbe?: Probe;

  /**
   * What the agent does after it starts and before it stops.
   *
   * @default - the engine decides
   */
  readonly lifecycle?: Lifecycle;

  /**
   * The nodes that the agent runs on, in place of the engine's selection.
   *
   * @default - Linux nodes that can run a DaemonSet: not the serverless ones
   */
  readonly nodes?: NodeSelection[];

  /**
   * Labels that a node must have besides those that the engine asks for.
   *
   * @default - none
   */
  readonly nodeSelector?: { [key: string]: string };

  /**
   * How pods are replaced when something changes.
   *
   * @default - a rolling update that takes away at most 10 % of the pods at a time
   */
  readonly updateStrategy?: UpdateStrategy;

  /**
   * How long a new pod must be ready before it counts as available, in seconds.
   *
   * @default - Kubernetes decides: 0
   */
  readonly minReadySeconds?: number;

  /**
   * How many old revisions are kept for a rollback.
   *
   * @default - Kubernetes decides: 10
   */
  readonly revisionHistoryLimit?: number;

  /**
   * An existing ServiceAccount for the pods.
   *
   * @default - one is created, with the agent's name
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Annotations of the ServiceAccount that is created, such as the cloud role that it takes on. Not with `serviceAccount`.
   *
   * @default - none
   */
  readonly serviceAccountAnnotations?: { [key: string]: string };

  /**
   * Whether the token of the ServiceAccount is mounted.
   *
   * @default - yes if the agent may do something in the API, otherwise no
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * Whether roles and bindings are created for what the engine may do in the API.
   *
   * @default true
   */
  readonly rbac?: boolean;

  /**
   * What the agent may do in the whole cluster besides.
   *
   * @default - nothing
   */
  readonly clusterRules?: PolicyRule[];

  /**
   * Further configuration files of the agent, or other content for the engine's, by name.
   *
   * Throws when the software has no configuration files.
   *
   * @default - the engine decides
   */
  readonly configFiles?: { [name: string]: string };

  /**
   * An existing ConfigMap in place of the one that is created; it has the same keys.
   *
   * Throws when the software has no configuration files.
   *
   * @default - one is created when the engine has configuration files
   */
  readonly configMap?: kplus.IConfigMap;

  /**
   * Whether a change of the configuration rolls the pods: a hash of it is then an annotation of theirs.
   *
   * @default - yes, unless the engine reloads its configuration by itself
   */
  readonly rollOnConfigChange?: boolean;

  /**
   * A Service for the ports of the agent and of what runs beside it.
   *
   * @default - the engine decides; one is created in any case for a ServiceMonitor
   */
  readonly service?: ServiceOptions;

  /**
   * A ServiceMonitor of the Prometheus Operator, which the cluster must know.
   *
   * @default - none
   */
  readonly serviceMonitor?: MonitorOptions;

  /**
   * A PodMonitor of the Prometheus Operator, which the cluster must know. It needs no Service.
   *
   * @default - none
   */
  readonly podMonitor?: MonitorOptions;
}
