import { checked, flag } from '../../codec/codec';
import { labels, textOf } from '../../codec/formats';
import { obeying } from '../../codec/rules';
import { field, struct } from '../../codec/struct';

/**
 * How Prometheus scrapes an agent: options of a ServiceMonitor or PodMonitor of the Prometheus Operator.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/
 */
export interface MonitorOptions {
  /**
   * How often it scrapes, as a Prometheus duration such as `30s`.
   *
   * @default - as Prometheus is configured
   */
  readonly interval?: string;

  /**
   * How long a scrape may take, as a Prometheus duration such as `10s`.
   *
   * @default - as Prometheus is configured
   */
  readonly scrapeTimeout?: string;

  /**
   * Labels of the monitor, by which a Prometheus selects it: `{ release: 'kube-prometheus-stack' }`.
   *
   * @default - only those of the agent
   */
  readonly labels?: { [key: string]: string };

  /**
   * Whether the name of the node becomes the label `node` of every metric.
   *
   * @default true
   */
  readonly nodeLabel?: boolean;

  /**
   * Whether labels that the agent itself sets win over those of the target.
   *
   * @default false
   */
  readonly honorLabels?: boolean;
}

/** @internal */
export const MONITOR_OPTIONS = checked(struct<MonitorOptions>({
  interval: field(textOf('prometheusDuration')),
  scrapeTimeout: field(textOf('prometheusDuration')),
  labels: field(labels),
  nodeLabel: field(flag),
  honorLabels: field(flag),
}), obeying('MonitorEndpoint'));
