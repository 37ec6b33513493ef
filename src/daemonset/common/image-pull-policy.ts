/**
 * When a node pulls an image.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy
 */
export enum ImagePullPolicy {
  /** The registry is asked each time that a container starts; layers that the node has are not pulled again. */
  ALWAYS = 'Always',

  /** Only when the node does not have the image. */
  IF_NOT_PRESENT = 'IfNotPresent',

  /** Never: the container fails unless the node has the image. */
  NEVER = 'Never',
}
