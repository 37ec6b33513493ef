import { NodeSelectorRequirement } from './node-selector-requirement';
import { REQUIRED_EXPRESSION } from './node-selector-term';
import { reported } from '../../codec/bad-value';
import { inside, instance, list } from '../../codec/codec';
import { labelValue, labels } from '../../codec/formats';

const requirements = list(REQUIRED_EXPRESSION);

/**
 * The nodes that a DaemonSet is meant for, by their labels.
 *
 * Several selections narrow each other: a node is selected when every one of them selects it.
 * Taints are another matter: see `Toleration`.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export class NodeSelection {
  /** Nodes that run Linux. */
  public static linux(): NodeSelection {
    return NodeSelection.labeled({ 'kubernetes.io/os': 'linux' });
  }

  /** Nodes that run Windows. */
  public static windows(): NodeSelection {
    return NodeSelection.labeled({ 'kubernetes.io/os': 'windows' });
  }

  /**
   * Nodes with processors of one architecture.
   *
   * For a choice of several, write `NodeSelection.matching(NodeSelectorRequirement.in('kubernetes.io/arch', ['amd64', 'arm64']))`.
   *
   * Throws when the name is not a label value.
   *
   * @param name the architecture in Go's words, such as `amd64` or `arm64`
   */
  public static architecture(name: string): NodeSelection {
    return reported('NodeSelection.architecture:', () => inside('name', () => new NodeSelection({ 'kubernetes.io/arch': labelValue.encode(name) }, [])));
  }

  /** Nodes of the control plane. They are usually tainted: see `Toleration.controlPlane()`. */
  public static controlPlane(): NodeSelection {
    return NodeSelection.matching(NodeSelectorRequirement.exists('node-role.kubernetes.io/control-plane'));
  }

  /** Nodes that are not of the control plane. */
  public static workers(): NodeSelection {
    return NodeSelection.matching(NodeSelectorRequirement.doesNotExist('node-role.kubernetes.io/control-plane'));
  }

  /**
   * Nodes that are machines: all but EKS Fargate (`eks.amazonaws.com/compute-type: fargate`) and virtual kubelets, such as the
   * virtual nodes of AKS (`type: virtual-kubelet`).
   *
   * Those run one pod each, or hand pods to a cloud's container service. The pod of a DaemonSet that lands there, because it
   * tolerates every taint, stays pending for ever.
   *
   * Nodes of EKS Auto Mode and EKS Hybrid Nodes (`compute-type: auto` and `hybrid`) are machines and are kept. AWS's own storage
   * and network drivers leave them out, as AWS runs its own on the former, and the latter are not in AWS; to do the same, add
   * `NodeSelection.matching(NodeSelectorRequirement.notIn('eks.amazonaws.com/compute-type', ['auto', 'hybrid']))`.
   */
  public static excludingServerless(): NodeSelection {
    return NodeSelection.matching(
      NodeSelectorRequirement.notIn('eks.amazonaws.com/compute-type', ['fargate']),
      NodeSelectorRequirement.notIn('type', ['virtual-kubelet']),
    );
  }

  /**
   * Nodes that have some labels, each with that very value. They become part of `nodeSelector`.
   *
   * Throws when a key is not a qualified name or a value not a label value.
   *
   * @param nodeLabels the labels
   */
  public static labeled(nodeLabels: { [key: string]: string }): NodeSelection {
    return reported('NodeSelection.labeled:', () => inside('nodeLabels', () => new NodeSelection(labels.encode(nodeLabels), [])));
  }

  /**
   * Nodes that meet some requirements, all of them. They become part of the required node affinity.
   *
   * Throws when a value is not a label value.
   *
   * @param nodeRequirements the requirements
   */
  public static matching(...nodeRequirements: NodeSelectorRequirement[]): NodeSelection {
    return reported('NodeSelection.matching:', () => inside('nodeRequirements', () => new NodeSelection({}, requirements.encode(nodeRequirements))));
  }

  /** @internal */
  public readonly _labels: { [key: string]: string };

  /** @internal */
  public readonly _expressions: any[];

  private constructor(nodeLabels: { [key: string]: string }, expressions: any[]) {
    this._labels = nodeLabels;
    this._expressions = expressions;
  }
}

/** @internal */
export const NODE_SELECTION = instance<NodeSelection>('NodeSelection', (v) => v instanceof NodeSelection, 'make one with NodeSelection.…');
