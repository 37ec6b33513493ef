import { ContainerPort, CONTAINER_PORT } from './container-port';
import { ContainerResizePolicy, CONTAINER_RESIZE_POLICY } from './container-resize-policy';
import { ContainerRestartPolicy } from './container-restart-policy';
import { ContainerRestartRule, CONTAINER_RESTART_RULE } from './container-restart-rule';
import { EnvFrom, ENV_FROM } from './env-from';
import { EnvVar, ENV_VAR } from './env-var';
import { Lifecycle, LIFECYCLE } from './lifecycle';
import { Probe, PROBE } from './probe';
import { Resources, RESOURCES } from './resources';
import { TerminationMessagePolicy } from './termination-message-policy';
import { flag, list, oneOf } from '../../codec/codec';
import { dnsLabel, image, string } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';
import { ImagePullPolicy } from '../common/image-pull-policy';
import { SecurityContext, SECURITY_CONTEXT } from '../security/security-context';
import { VOLUME_DEVICE, VOLUME_MOUNT } from '../volumes/volume-codecs';
import { VolumeDevice } from '../volumes/volume-device';
import { VolumeMount } from '../volumes/volume-mount';

/**
 * A container of a DaemonSet's pods.
 *
 * @see https://kubernetes.io/docs/concepts/containers/
 */
export interface ContainerProps {
  /** The name of the container: a DNS label, unique among the pod's containers and init containers. */
  readonly name: string;

  /** The image, with a tag or digest. */
  readonly image: string;

  /**
   * When the kubelet pulls the image.
   *
   * @default - Kubernetes decides: always for the tag `latest` or none, otherwise if it is not on the node
   */
  readonly imagePullPolicy?: ImagePullPolicy;

  /**
   * The command, in place of the image's entrypoint. `$(NAME)` stands for an environment variable.
   *
   * @default - the image's entrypoint
   */
  readonly command?: string[];

  /**
   * The arguments of the command, in place of the image's. `$(NAME)` stands for an environment variable.
   *
   * @default - the image's arguments
   */
  readonly args?: string[];

  /**
   * The working directory of the command.
   *
   * @default - the image's
   */
  readonly workingDir?: string;

  /**
   * The ports that the container opens.
   *
   * @default - none is declared
   */
  readonly ports?: ContainerPort[];

  /**
   * Environment variables, in order: a variable can refer to those before it.
   *
   * @default - none
   */
  readonly env?: EnvVar[];

  /**
   * ConfigMaps and Secrets of which every key becomes an environment variable.
   *
   * @default - none
   */
  readonly envFrom?: EnvFrom[];

  /**
   * The volumes that are mounted, and where. A mount brings its volume along.
   *
   * @default - none
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * The block devices that are attached, and where. A device brings its volume along.
   *
   * @default - none
   */
  readonly volumeDevices?: VolumeDevice[];

  /**
   * What the container requests of its node, and its limits.
   *
   * @default - no requests and no limits
   */
  readonly resources?: Resources;

  /**
   * What changing a resource of a running container does to it. Since Kubernetes 1.33.
   *
   * @default - Kubernetes decides: no restart
   */
  readonly resizePolicy?: ContainerResizePolicy[];

  /**
   * When this fails, the kubelet restarts the container.
   *
   * @default - it is restarted when its process ends
   */
  readonly livenessProbe?: Probe;

  /**
   * When this fails, the pod is not ready: Services leave it out and a rolling update waits for it.
   *
   * @default - it is ready as soon as it runs
   */
  readonly readinessProbe?: Probe;

  /**
   * Until this succeeds, the other probes wait.
   *
   * @default - they do not wait
   */
  readonly startupProbe?: Probe;

  /**
   * What the container does after it starts and before it stops.
   *
   * @default - nothing
   */
  readonly lifecycle?: Lifecycle;

  /**
   * Privileges and restrictions of the container.
   *
   * @default - those of the pod and the image
   */
  readonly securityContext?: SecurityContext;

  /**
   * When the kubelet restarts the container.
   *
   * `ALWAYS` on an init container makes it a sidecar (since Kubernetes 1.29). On other containers since Kubernetes 1.35.
   *
   * @default - the pod's policy, which for a DaemonSet is always
   */
  readonly restartPolicy?: ContainerRestartPolicy;

  /**
   * Exceptions to the restart policy by exit code. Since Kubernetes 1.35.
   *
   * @default - none
   */
  readonly restartPolicyRules?: ContainerRestartRule[];

  /**
   * The file to which the container writes why it ended.
   *
   * @default - Kubernetes decides: `/dev/termination-log`
   */
  readonly terminationMessagePath?: string;

  /**
   * Where the kubelet takes the termination message from.
   *
   * @default - Kubernetes decides: the file
   */
  readonly terminationMessagePolicy?: TerminationMessagePolicy;

  /**
   * Whether the container gets a buffer for standard input.
   *
   * @default - no
   */
  readonly stdin?: boolean;

  /**
   * Whether standard input is closed after the first client has left.
   *
   * @default - no
   */
  readonly stdinOnce?: boolean;

  /**
   * Whether the container gets a terminal; it needs `stdin` too.
   *
   * @default - no
   */
  readonly tty?: boolean;
}

/** @internal */
export const CONTAINER = struct<ContainerProps>({
  name: needed(field(dnsLabel)),
  image: needed(field(image)),
  imagePullPolicy: field(oneOf('ImagePullPolicy', ImagePullPolicy)),
  restartPolicy: field(oneOf('ContainerRestartPolicy', ContainerRestartPolicy)),
  restartPolicyRules: field(list(CONTAINER_RESTART_RULE)),
  command: field(list(string)),
  args: field(list(string)),
  workingDir: field(string),
  ports: field(list(CONTAINER_PORT)),
  env: field(list(ENV_VAR)),
  envFrom: field(list(ENV_FROM)),
  volumeMounts: field(list(VOLUME_MOUNT)),
  volumeDevices: field(list(VOLUME_DEVICE)),
  resources: field(RESOURCES),
  resizePolicy: field(list(CONTAINER_RESIZE_POLICY)),
  livenessProbe: field(PROBE),
  readinessProbe: field(PROBE),
  startupProbe: field(PROBE),
  lifecycle: field(LIFECYCLE),
  securityContext: field(SECURITY_CONTEXT),
  terminationMessagePath: field(string),
  terminationMessagePolicy: field(oneOf('TerminationMessagePolicy', TerminationMessagePolicy)),
  stdin: field(flag),
  stdinOnce: field(flag),
  tty: field(flag),
});

