import { Types } from './types';

/** What both kinds of monitor say about the targets that they find. */
const SCRAPING = {
  attachMetadata: 'opaque',
  bodySizeLimit: 'string',
  convertClassicHistogramsToNHCB: 'boolean*',
  fallbackScrapeProtocol: 'string*',
  jobLabel: 'string',
  keepDroppedTargets: 'natural64*',
  labelLimit: 'natural64*',
  labelNameLengthLimit: 'natural64*',
  labelValueLengthLimit: 'natural64*',
  namespaceSelector: 'opaque',
  nativeHistogramBucketLimit: 'natural64*',
  nativeHistogramMinBucketFactor: 'Quantity*',
  podTargetLabels: 'string[]',
  sampleLimit: 'natural64*',
  scrapeClass: 'string*',
  scrapeClassicHistograms: 'boolean*',
  scrapeProtocols: 'string[]',
  selectorMechanism: 'string*',
  selector: 'LabelSelector*',
  serviceDiscoveryRole: 'string*',
  targetLimit: 'natural64*',
} as const;

/**
 * The monitors of the Prometheus Operator, as far as an agent writes them and people give options for them: what is `opaque` is
 * for its own API server to judge.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/
 */
export const MONITORS = {
  PodMonitor: { apiVersion: 'string', kind: 'string', metadata: 'ObjectMeta', spec: 'PodMonitorSpec', status: 'server' },
  PodMonitorSpec: { ...SCRAPING, podMetricsEndpoints: 'MonitorEndpoint[]' },
  ServiceMonitor: { apiVersion: 'string', kind: 'string', metadata: 'ObjectMeta', spec: 'ServiceMonitorSpec', status: 'server' },
  ServiceMonitorSpec: { ...SCRAPING, endpoints: 'MonitorEndpoint[]', targetLabels: 'string[]' },
  MonitorEndpoint: {
    authorization: 'opaque',
    basicAuth: 'opaque',
    bearerTokenFile: 'string',
    bearerTokenSecret: 'opaque',
    enableHttp2: 'boolean*',
    filterRunning: 'boolean*',
    followRedirects: 'boolean*',
    honorLabels: 'boolean',
    honorTimestamps: 'boolean*',
    interval: 'prometheusDuration',
    metricRelabelings: 'opaque',
    noProxy: 'string*',
    oauth2: 'opaque',
    params: 'opaque',
    path: 'string',
    port: 'string*',
    portNumber: 'port*',
    proxyConnectHeader: 'opaque',
    proxyFromEnvironment: 'boolean*',
    proxyUrl: 'string*',
    relabelings: 'opaque',
    scheme: 'MonitorScheme',
    scrapeTimeout: 'prometheusDuration',
    targetPort: 'IntOrString*',
    tlsConfig: 'opaque',
    trackTimestampsStaleness: 'boolean*',
  },
} as const satisfies Types;
