import { LifecycleHandler, LIFECYCLE_HANDLER } from './lifecycle-handler';
import { textOf } from '../../codec/formats';
import { field, struct } from '../../codec/struct';

/**
 * What a container does after it starts and before it stops.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export interface Lifecycle {
  /**
   * What happens right after the container has started. When it fails, the container is restarted.
   *
   * @default - nothing
   */
  readonly postStart?: LifecycleHandler;

  /**
   * What happens before the container is told to stop. The termination grace period of the pod runs meanwhile.
   *
   * @default - nothing
   */
  readonly preStop?: LifecycleHandler;

  /**
   * The signal that tells the container to stop, such as `SIGTERM`; the pod must then name its operating system.
   *
   * Since Kubernetes 1.33; an API server drops it unless the feature gate `ContainerStopSignals` is on.
   *
   * @default - the one that the image names, or SIGTERM
   */
  readonly stopSignal?: string;
}

/** @internal */
export const LIFECYCLE = struct<Lifecycle>({
  postStart: field(LIFECYCLE_HANDLER),
  preStop: field(LIFECYCLE_HANDLER),
  stopSignal: field(textOf('signal')),
});
