import { RESOURCE_CLAIM, ResourceClaim } from './resource-claim';
import { list, map } from '../../codec/codec';
import { amount, textOf } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { at, field } from '../../codec/struct';
import { Factory, vocabulary } from '../../codec/vocabulary';

/** Amounts of resources. They are Kubernetes quantities (`50m`, `64Mi`) and keep their spelling. */
export interface ResourcesProps {
  /**
   * The processor time that is set aside, in processors: `50m` is a twentieth of one.
   *
   * @default - none is requested; where there is a limit, Kubernetes requests as much
   */
  readonly cpu?: string;

  /**
   * The memory that is set aside, in bytes, such as `64Mi`.
   *
   * @default - none is requested; where there is a limit, Kubernetes requests as much
   */
  readonly memory?: string;

  /**
   * The space on the node's disk that is set aside for logs, the writable layer and emptyDir volumes, in bytes.
   *
   * @default - none is requested; where there is a limit, Kubernetes requests as much
   */
  readonly ephemeralStorage?: string;

  /**
   * The processor time above which the container is slowed down.
   *
   * @default - no limit
   */
  readonly cpuLimit?: string;

  /**
   * The memory above which the container is killed.
   *
   * @default - no limit
   */
  readonly memoryLimit?: string;

  /**
   * The space on the node's disk above which the pod is evicted.
   *
   * @default - no limit
   */
  readonly ephemeralStorageLimit?: string;

  /**
   * Requests of other resources, such as `hugepages-2Mi` or `nvidia.com/gpu`; these need an equal limit.
   *
   * @default - none
   */
  readonly requests?: { [name: string]: string };

  /**
   * Limits of other resources, such as `hugepages-2Mi` or `nvidia.com/gpu`.
   *
   * @default - none
   */
  readonly limits?: { [name: string]: string };

  /**
   * The resource claims of the pod that the container uses. Since Kubernetes 1.34.
   *
   * @default - none
   */
  readonly claims?: ResourceClaim[];
}

const others = map(textOf('resourceName'), amount);
const of = new Factory<ResourcesProps>('of', {}, [], {
  cpu: at('requests.cpu', amount),
  memory: at('requests.memory', amount),
  ephemeralStorage: at('requests.ephemeral-storage', amount),
  requests: field(others),
  cpuLimit: at('limits.cpu', amount),
  memoryLimit: at('limits.memory', amount),
  ephemeralStorageLimit: at('limits.ephemeral-storage', amount),
  limits: field(others),
  claims: field(list(RESOURCE_CLAIM)),
}, obeying('ResourceRequirements'));

/**
 * What a container requests of its node, and its limits.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export class Resources {
  /**
   * Requests and limits; what is not given is not written.
   *
   * Throws on a malformed name or quantity, on a resource that is given twice, on a request above its limit, and on
   * huge pages and extended resources that Kubernetes would refuse.
   *
   * @param props the amounts
   */
  public static of(props: ResourcesProps = {}): Resources {
    return new Resources(of.encode('Resources', {}, props));
  }

  /** @internal */
  public readonly _json: any;

  private constructor(json: any) {
    this._json = json;
  }
}

/** @internal */
export const RESOURCES = vocabulary<Resources>('Resources', (v) => v instanceof Resources, () => [of]);
