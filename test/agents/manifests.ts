import { Chart, ChartProps, Testing, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { NetworkAgent, NetworkAgentEngine, NodeAgentProps } from '../../src';

/** What a chart synthesizes. */
export function manifests(build: (chart: Chart) => void, props: ChartProps = { namespace: 'agents' }): any[] {
  const chart = new Chart(Testing.app(), 'chart', props);
  build(chart);
  return Testing.synth(chart);
}

/** The same as YAML. */
export function yaml(build: (chart: Chart) => void): string {
  return Yaml.stringify(...manifests(build));
}

/** The same by kind, for charts with one object of each. */
export function byKind(build: (chart: Chart) => void, props?: ChartProps): { [kind: string]: any } {
  return Object.fromEntries(manifests(build, props).map((manifest) => [manifest.kind, manifest]));
}

/** The pod spec of the one DaemonSet. */
export function podOf(build: (chart: Chart) => void): any {
  return byKind(build).DaemonSet.spec.template.spec;
}

/** The agent's container in the one DaemonSet. */
export function containerOf(build: (chart: Chart) => void): any {
  return podOf(build).containers[0];
}

/** A network agent called `net`. */
export function networkAgent(engine: NetworkAgentEngine, props: NodeAgentProps = {}): (scope: Construct) => void {
  return (scope) => new NetworkAgent(scope, 'net', { engine, ...props });
}
