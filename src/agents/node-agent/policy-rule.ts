import { checked, list } from '../../codec/codec';
import { string } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { at, needed, field, struct } from '../../codec/struct';

/**
 * Something that an agent may do in the API: Kubernetes' `PolicyRule`.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export interface PolicyRule {
  /** What it may do: `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, … */
  readonly verbs: string[];

  /**
   * The API groups of the resources; the core group is `''`.
   *
   * @default - none; needed with `resources`
   */
  readonly apiGroups?: string[];

  /**
   * The resources, with subresources as `nodes/status`.
   *
   * @default - none; either these or `nonResourceUrls` are needed
   */
  readonly resources?: string[];

  /**
   * The names of the objects that the rule is limited to.
   *
   * @default - every object
   */
  readonly resourceNames?: string[];

  /**
   * Paths of the API server that are no resources, such as `/metrics`. Only in a ClusterRole.
   *
   * @default - none
   */
  readonly nonResourceUrls?: string[];
}

/** @internal */
export const POLICY_RULE = checked(struct<PolicyRule>({
  apiGroups: field(list(string)),
  resources: field(list(string)),
  resourceNames: field(list(string)),
  nonResourceUrls: at('nonResourceURLs', list(string)),
  verbs: needed(field(list(string))),
}), obeying('PolicyRule'));
