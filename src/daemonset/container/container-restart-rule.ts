import { checked, integer, list, oneOf } from '../../codec/codec';
import { INT32 } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { needed, field, struct } from '../../codec/struct';

/** What happens when the exit code of a container meets a rule. */
export enum ContainerRestartRuleAction {
  /** The container is restarted. */
  RESTART = 'Restart',

  /** All containers of the pod are restarted. Since Kubernetes 1.36. */
  RESTART_ALL_CONTAINERS = 'RestartAllContainers',
}

/** How an exit code is compared with those of a rule. */
export enum ContainerRestartRuleOperator {
  /** It is one of them. */
  IN = 'In',

  /** It is none of them. */
  NOT_IN = 'NotIn',
}

/** The exit codes that meet a rule. */
export interface ContainerRestartRuleExitCodes {
  /** How the exit code is compared with `values`. */
  readonly operator: ContainerRestartRuleOperator;

  /**
   * The exit codes, at most 255 of them.
   *
   * @default - none
   */
  readonly values?: number[];
}

/**
 * An exception to the restart policy of a container. Since Kubernetes 1.35.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
 */
export interface ContainerRestartRule {
  /** What happens when the exit code meets the rule. */
  readonly action: ContainerRestartRuleAction;

  /** The exit codes that meet the rule. */
  readonly exitCodes: ContainerRestartRuleExitCodes;
}

const EXIT_CODES = checked(struct<ContainerRestartRuleExitCodes>({
  operator: needed(field(oneOf('ContainerRestartRuleOperator', ContainerRestartRuleOperator))),
  values: field(list(integer(-INT32 - 1, INT32))),
}), obeying('ContainerRestartRuleOnExitCodes'));

/** @internal */
export const CONTAINER_RESTART_RULE = struct<ContainerRestartRule>({
  action: needed(field(oneOf('ContainerRestartRuleAction', ContainerRestartRuleAction))),
  exitCodes: needed(field(EXIT_CODES)),
});
