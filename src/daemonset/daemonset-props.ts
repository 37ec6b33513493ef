import { ApiObjectMetadata } from 'cdk8s';
import { LabelSelector } from './common/label-selector';
import { ContainerProps } from './container/container-props';
import { PodProps } from './pod/pod-props';
import { NodeSelection } from './scheduling/node-selection';
import { UpdateStrategy } from './update-strategy';
import { Volume } from './volumes/volume';

/**
 * Properties of a DaemonSet: those of its pods, and its own.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export interface DaemonSetProps extends PodProps {
  /**
   * Metadata of the DaemonSet.
   *
   * @default - its name is the construct's id, its namespace and labels are those of the chart
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Metadata of the pods: labels and annotations.
   *
   * The labels of the chart and of the selector are added.
   *
   * @default - only those labels
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * Which pods belong to the DaemonSet. It cannot be changed once the DaemonSet is in a cluster.
   *
   * Give it to adopt a DaemonSet that is already there. Its `matchLabels` are added to the pods' labels.
   *
   * @default - the labels `app.kubernetes.io/name` and `app.kubernetes.io/instance`; their values are those in
   * `podMetadata`, or else the DaemonSet's name
   */
  readonly selector?: LabelSelector;

  /**
   * The containers of the pods; at least one is needed by the time of synthesis.
   *
   * @default - none, see `addContainer()`
   */
  readonly containers?: ContainerProps[];

  /**
   * Containers that run before the others, one after the other; with `restartPolicy: ALWAYS` they are sidecars.
   *
   * @default - none
   */
  readonly initContainers?: ContainerProps[];

  /**
   * Volumes that come before those that mounts bring along. Needed only for a volume that nothing mounts, or to set the order.
   *
   * @default - the volumes of the mounts: of init containers first, then of containers
   */
  readonly volumes?: Volume[];

  /**
   * The nodes that the pods run on: those of which every selection is true.
   *
   * It is merged into `nodeSelector` and the required node affinity, whatever these say already.
   *
   * @default - every node that `nodeSelector`, `affinity` and `tolerations` admit
   */
  readonly nodes?: NodeSelection[];

  /**
   * How pods are replaced when the template changes.
   *
   * @default - Kubernetes decides: a rolling update, one node at a time
   */
  readonly updateStrategy?: UpdateStrategy;

  /**
   * How long a new pod must be ready before it counts as available, in seconds.
   *
   * @default - Kubernetes decides: 0
   */
  readonly minReadySeconds?: number;

  /**
   * How many old revisions are kept for a rollback; 0 keeps none.
   *
   * @default - Kubernetes decides: 10
   */
  readonly revisionHistoryLimit?: number;
}
