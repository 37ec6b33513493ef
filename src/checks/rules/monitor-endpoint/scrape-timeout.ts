import { isPrometheusDuration, millisecondsOf } from '../../../manifest/prometheus-duration';
import { problemIf, Rule } from '../../rule';

export const scrapeTimeout: Rule<'MonitorEndpoint'> = {
  id: 'scrape-timeout',
  summary: 'A scrape takes no longer than the interval between two',
  severity: 'error',
  verdict: 'never-runs',
  about: 'MonitorEndpoint',
  find: ({ interval, scrapeTimeout: timeout }) => problemIf(isLonger(timeout, interval), 'scrapeTimeout',
    () => `"${timeout}" is longer than the interval "${interval}", which the Prometheus Operator refuses; write at most that`),
};

/** Whether both are durations, and one is longer than the other. */
function isLonger(one = '', other = ''): boolean {
  return isPrometheusDuration(one) && isPrometheusDuration(other) && millisecondsOf(one) > millisecondsOf(other);
}
