import { BadValue } from '../../codec/bad-value';
import { checked, flag, text } from '../../codec/codec';
import { labels } from '../../codec/formats';
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

/** The parts of a Prometheus duration, from the longest on, in milliseconds. */
const UNITS: [unit: string, milliseconds: number][] = [
  ['y', 31536000000], ['w', 604800000], ['d', 86400000], ['h', 3600000], ['m', 60000], ['s', 1000], ['ms', 1],
];
const DURATION = new RegExp(`^(?:0|${UNITS.map(([unit]) => `(?:(\\d+)${unit})?`).join('')})$`);

const prometheusDuration = text((v) => v !== '' && DURATION.test(v)
  ? undefined : 'is not a duration of Prometheus, write one such as "30s" or "1m30s"');

/** @internal */
export const MONITOR_OPTIONS = checked(struct<MonitorOptions>({
  interval: field(prometheusDuration),
  scrapeTimeout: field(prometheusDuration),
  labels: field(labels),
  nodeLabel: field(flag),
  honorLabels: field(flag),
}), ({ interval, scrapeTimeout }) => {
  if (interval !== undefined && scrapeTimeout !== undefined && milliseconds(scrapeTimeout) > milliseconds(interval)) {
    throw new BadValue(`scrapeTimeout: "${scrapeTimeout}" is longer than the interval "${interval}", which the Prometheus Operator refuses; write at most that`);
  }
});

function milliseconds(duration: string): number {
  const parts = DURATION.exec(duration)!.slice(1);
  return parts.reduce((sum, part, i) => sum + Number(part ?? 0) * UNITS[i][1], 0);
}
