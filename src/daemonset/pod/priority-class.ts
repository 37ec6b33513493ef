import { dnsSubdomain } from '../../codec/formats';
import { Preset, SingleValue, vocabulary } from '../../codec/vocabulary';

const of = new SingleValue<string>('of', 'name', dnsSubdomain);

/**
 * How important pods are: which go first when a node is full, and which are evicted last.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
 */
export class PriorityClass {
  /** For what a node cannot do without: it pushes out every other pod (`system-node-critical`, 2000001000). */
  public static readonly SYSTEM_NODE_CRITICAL = PriorityClass.of('system-node-critical');

  /** For what a cluster cannot do without: it pushes out all but node-critical pods (`system-cluster-critical`, 2000000000). */
  public static readonly SYSTEM_CLUSTER_CRITICAL = PriorityClass.of('system-cluster-critical');

  /**
   * A PriorityClass of the cluster.
   *
   * Throws when the name is not a DNS subdomain.
   *
   * @param name the name of the PriorityClass; it must exist when the pods are made
   */
  public static of(name: string): PriorityClass {
    return new PriorityClass(of.encode('PriorityClass', name));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const PRIORITY_CLASS = vocabulary<PriorityClass>('PriorityClass', (v) => v instanceof PriorityClass, () => [
  new Preset('SYSTEM_NODE_CRITICAL', () => PriorityClass.SYSTEM_NODE_CRITICAL),
  new Preset('SYSTEM_CLUSTER_CRITICAL', () => PriorityClass.SYSTEM_CLUSTER_CRITICAL),
  of,
]);
