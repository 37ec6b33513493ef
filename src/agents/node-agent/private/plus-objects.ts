import { ApiObject, ApiObjectMetadata, ApiObjectMetadataDefinition, Lazy } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';

/*
 * Objects of an agent that constructs of cdk8s-plus take as their own. Those of cdk8s-plus itself would load all of it, which takes
 * longer than everything else that an agent does.
 */

/** An object of a kind of which cdk8s-plus has a class. */
abstract class PlusObject extends Construct implements kplus.IResource, kplus.IApiEndpoint {
  public abstract readonly resourceType: string;

  /** The group of its API: the core group. */
  public readonly apiGroup: string = '';
  private readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, kind: string, metadata: ApiObjectMetadata, fields: { readonly [field: string]: unknown }) {
    super(scope, id);
    this.apiObject = new ApiObject(this, 'Resource', { apiVersion: 'v1', kind, metadata, ...fields });
    this.node.defaultChild = this.apiObject;
  }

  public get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  public get name(): string {
    return this.apiObject.name;
  }

  public get apiVersion(): string {
    return this.apiObject.apiVersion;
  }

  public get kind(): string {
    return this.apiObject.kind;
  }

  public get resourceName(): string {
    return this.name;
  }

  public asApiResource(): kplus.IApiResource {
    return this;
  }

  public asNonApiResource(): string | undefined {
    return undefined;
  }
}

/** The ServiceAccount of an agent; whether a token is mounted, its pods say. */
export class AgentServiceAccount extends PlusObject implements kplus.IServiceAccount {
  public readonly resourceType = 'serviceaccounts';

  constructor(scope: Construct, id: string, metadata: ApiObjectMetadata) {
    super(scope, id, 'ServiceAccount', metadata, { automountServiceAccountToken: false });
  }

  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return { kind: this.kind, name: this.name, apiGroup: this.apiGroup, namespace: this.metadata.namespace };
  }
}

/** The ConfigMap of an agent. */
export class AgentConfigMap extends PlusObject implements kplus.IConfigMap {
  public readonly resourceType = 'configmaps';
  private readonly data: { [key: string]: string };

  constructor(scope: Construct, id: string, metadata: ApiObjectMetadata, data: { readonly [key: string]: string }) {
    const own = { ...data };
    super(scope, id, 'ConfigMap', metadata, { immutable: false, data: Lazy.any({ produce: () => own }) });
    this.data = own;
  }

  /** Adds a file, as the ConfigMap of cdk8s-plus does. Pods that roll with the configuration do not know of it, which is an error. */
  public addData(key: string, value: string): void {
    if (key in this.data) { throw new Error(`[${this.node.path}] data["${key}"]: it is there already, give it with configFiles`); }
    this.data[key] = value;
  }
}
