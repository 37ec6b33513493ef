import { ApiObject, JsonPatch } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { AgentIdentity } from './agent-identity';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { POLICY_RULE, PolicyRule } from './policy-rule';
import { AgentServiceAccount } from './private/plus-objects';
import { reported } from '../../codec/bad-value';
import { inside, list } from '../../codec/codec';

const GROUP = 'rbac.authorization.k8s.io';

/**
 * What an agent may do in the API: its ServiceAccount, roles and bindings.
 *
 * @internal
 */
export class AgentRbac {
  /** The ServiceAccount of the pods. */
  public readonly serviceAccount: kplus.IServiceAccount;

  /** Whether there is anything to do with a token. */
  public readonly needsToken: boolean;

  constructor(private readonly agent: Construct, private readonly identity: AgentIdentity, spec: NodeAgentSpec, props: NodeAgentProps) {
    const clusterRules = [...spec.clusterRules ?? [], ...props.clusterRules ?? []];
    const namespaceRules = spec.namespaceRules ?? [];
    this.needsToken = clusterRules.length + namespaceRules.length > 0 || spec.builtInClusterRole !== undefined;
    if (props.serviceAccount !== undefined && props.serviceAccountAnnotations !== undefined) {
      throw new Error(`[${agent.node.path}] serviceAccountAnnotations: they would not reach the existing serviceAccount, give one of the two`);
    }
    this.serviceAccount = props.serviceAccount ?? new AgentServiceAccount(agent, 'ServiceAccount', identity.metadata({}, props.serviceAccountAnnotations));
    if (props.rbac === false && props.clusterRules !== undefined) {
      throw new Error(`[${agent.node.path}] clusterRules: rbac: false creates no roles for them, give one of the two`);
    }
    if (props.rbac === false) { return; }
    if (clusterRules.length > 0) { this.grantInCluster(clusterRules); }
    if (namespaceRules.length > 0) { this.grantInNamespace(namespaceRules); }
    if (spec.builtInClusterRole !== undefined) {
      this.bind('BuiltInClusterRoleBinding', 'ClusterRoleBinding', {
        ...this.clusterWideMetadata(), name: `${this.identity.clusterWideName}-${spec.builtInClusterRole.replace(/:/g, '-')}`,
      }, spec.builtInClusterRole);
    }
  }

  private grantInCluster(rules: PolicyRule[]): void {
    const metadata = this.clusterWideMetadata();
    this.role('ClusterRole', metadata, rules);
    this.bind('ClusterRoleBinding', 'ClusterRoleBinding', metadata, metadata.name);
  }

  private grantInNamespace(rules: PolicyRule[]): void {
    const metadata = this.identity.metadata();
    this.role('Role', metadata, rules);
    this.bind('RoleBinding', 'RoleBinding', metadata, this.identity.name);
  }

  private role(kind: string, metadata: any, rules: PolicyRule[]): void {
    this.add(kind, kind, {
      metadata,
      rules: reported(`[${this.agent.node.path}]`, () => inside('rules', () => list(POLICY_RULE).encode(rules))),
    });
  }

  private bind(id: string, kind: string, metadata: any, roleName: string): void {
    this.add(id, kind, {
      metadata,
      roleRef: { apiGroup: GROUP, kind: kind.replace('Binding', ''), name: roleName },
      subjects: [{ kind: 'ServiceAccount', name: this.serviceAccount.name, namespace: this.identity.namespace ?? 'default' }],
    });
  }

  private add(id: string, kind: string, manifest: any): void {
    const object = new ApiObject(this.agent, id, { apiVersion: `${GROUP}/v1`, kind, ...manifest });
    // cdk8s gives the namespace of the chart even to objects that belong to none.
    if (kind.startsWith('Cluster') && object.metadata.namespace !== undefined) {
      object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
  }

  private clusterWideMetadata() {
    return { name: this.identity.clusterWideName, labels: this.identity.labels };
  }
}
