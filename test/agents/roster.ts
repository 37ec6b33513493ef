import { Chart } from 'cdk8s';
import { Flannel, FluentBit, KubeProxy, LogCollector, NetworkAgent, NodeExporter, PrometheusNodeExporter } from '../../src';

/** Every engine with the least that one has to say to use it. */
export const ROSTER: { [engine: string]: (chart: Chart) => void } = {
  FluentBit: (chart) => new LogCollector(chart, 'agent', { engine: new FluentBit() }),
  PrometheusNodeExporter: (chart) => new NodeExporter(chart, 'agent', { engine: new PrometheusNodeExporter() }),
  Flannel: (chart) => new NetworkAgent(chart, 'agent', { engine: new Flannel() }),
  KubeProxy: (chart) => new NetworkAgent(chart, 'agent', { engine: new KubeProxy({ version: '1.36.0', server: 'https://10.0.0.10:6443' }) }),
};
