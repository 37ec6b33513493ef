import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { NodeAgentProps } from './node-agent-props';

/**
 * How an agent's objects are named and labelled.
 *
 * @internal
 */
export class AgentIdentity {
  /** The name of the agent. */
  public readonly name: string;

  /** The namespace, if the chart or the user has said which. */
  public readonly namespace?: string;

  /** The labels of every object. */
  public readonly labels: { [key: string]: string };

  constructor(agent: Construct, component: string, softwareName: string, props: NodeAgentProps) {
    this.name = props.metadata?.name ?? agent.node.id;
    this.namespace = props.metadata?.namespace ?? Chart.of(agent).namespace;
    this.labels = {
      'app.kubernetes.io/name': softwareName,
      'app.kubernetes.io/instance': this.name,
      'app.kubernetes.io/component': component,
      ...props.labels,
    };
  }

  /** The labels by which the Service is found. */
  public get selectorLabels(): { [key: string]: string } {
    const keys = ['app.kubernetes.io/name', 'app.kubernetes.io/instance'];
    return Object.fromEntries(keys.map((key) => [key, this.labels[key]]));
  }

  /**
   * The name of objects that belong to no namespace: two agents of one name in different namespaces must not share them, so
   * what joins the two can be part of neither.
   */
  public get clusterWideName(): string {
    return this.namespace === undefined ? this.name : `${this.namespace}:${this.name}`;
  }

  /** The metadata of an object in the agent's namespace. */
  public metadata(labels: { [key: string]: string } = {}, annotations?: { [key: string]: string }): ApiObjectMetadata {
    return { name: this.name, namespace: this.namespace, labels: { ...this.labels, ...labels }, ...(annotations && { annotations }) };
  }
}
