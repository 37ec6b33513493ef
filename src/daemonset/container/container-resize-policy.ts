import { oneOf } from '../../codec/codec';
import { needed, field, struct } from '../../codec/struct';

/** A resource that can be changed while a container runs. */
export enum ResizableResource {
  /** Processor time. */
  CPU = 'cpu',

  /** Memory. */
  MEMORY = 'memory',
}

/** What changing a resource does to a running container. */
export enum ResourceResizeRestartPolicy {
  /** The container runs on, if that is possible. */
  NOT_REQUIRED = 'NotRequired',

  /** The container is restarted. */
  RESTART_CONTAINER = 'RestartContainer',
}

/**
 * What changing one of its resources does to a running container. Since Kubernetes 1.33.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
 */
export interface ContainerResizePolicy {
  /** The resource that is changed. */
  readonly resourceName: ResizableResource;

  /** What happens to the container. */
  readonly restartPolicy: ResourceResizeRestartPolicy;
}

/** @internal */
export const CONTAINER_RESIZE_POLICY = struct<ContainerResizePolicy>({
  resourceName: needed(field(oneOf('ResizableResource', ResizableResource))),
  restartPolicy: needed(field(oneOf('ResourceResizeRestartPolicy', ResourceResizeRestartPolicy))),
});
