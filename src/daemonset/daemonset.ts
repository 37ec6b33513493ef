import { ApiObjectMetadata, ApiObjectMetadataDefinition, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { LABEL_SELECTOR } from './common/label-selector';
import { Container } from './container/container';
import { ContainerProps } from './container/container-props';
import { DAEMON_SET } from './daemonset-manifest';
import { DaemonSetProps } from './daemonset-props';
import { HostAlias, HOST_ALIAS } from './pod/host-alias';
import { BadValue, reported, shown } from '../codec/bad-value';
import { Codec, inside, list, namedReference } from '../codec/codec';
import { idOf, propsOf, scopeOf } from './common/construct-arguments';
import { EmittedObject } from './private/emitted-object';
import { emittedProblems } from './private/emitted-problems';
import { annotations, labels, string } from '../codec/formats';
import { toKplusSelector } from './private/kplus-selector';
import { withNodeSelections } from './scheduling/node-selections';
import { Toleration, TOLERATION } from './scheduling/toleration';
import { Volume, VOLUME } from './volumes/volume';

/**
 * Runs a copy of a pod on every node, or on those that are selected.
 *
 * It emits one plain `apps/v1` DaemonSet: what is given, and nothing else. The result does not depend on where the
 * construct stands in the tree. A JSON patch through `ApiObject.of()` reaches the manifest as it is written.
 *
 * A cdk8s-plus `Service` or `NetworkPolicy` can select it, and a `RoleBinding` can have it as a subject.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class DaemonSet extends Construct implements kplus.IPodSelector, kplus.INetworkPolicyPeer, kplus.ISubject {
  /** The metadata of the DaemonSet; labels and annotations can be added to it. */
  public readonly metadata: ApiObjectMetadataDefinition;

  /** The ServiceAccount that the pods run as, if one was given. */
  public readonly serviceAccount?: kplus.IServiceAccount;

  private readonly apiObject: EmittedObject;
  private readonly owner: string;

  /**
   * The selector as JSON. It never changes: Services and policies have been told, and a cluster would refuse it.
   *
   * @internal
   */
  public readonly _selector: any;

  /** The manifest without containers and volumes. */
  private readonly base: any;
  private readonly own: Container[] = [];
  private readonly init: Container[] = [];
  private readonly declared: Volume[];

  /** What was computed since the last change. */
  private spec?: any;

  /**
   * Throws on a value that Kubernetes rejects.
   *
   * @param scope the parent: a chart, or a construct below one
   * @param id the id, which is also the name unless `metadata.name` is given
   * @param props the properties
   */
  constructor(scope: Construct, id: string, props: DaemonSetProps = {}) {
    super(scopeOf('DaemonSet', scope), idOf('DaemonSet', id));
    this.owner = `[${this.node.path}]`;
    const given = propsOf(this.owner, props);
    const metadata = namedMetadata(given.metadata, id);
    this.base = reported(this.owner, () => {
      const json = DAEMON_SET.encode({ ...given, metadata, containers: undefined, initContainers: undefined, volumes: undefined });
      json.spec.template.spec = withNodeSelections(json.spec.template.spec, itemsOf('nodes', given.nodes));
      return json;
    });
    this._selector = this.base.spec.selector ?? reported(this.owner, () => inside('selector', () => this.defaultSelector(metadata.name)));
    reported(this.owner, () => inside('labels of the chart', () => labels.encode(Chart.of(this).labels)));
    this.declared = reported(this.owner, () => itemsOf('volumes', given.volumes, VOLUME));
    this.serviceAccount = given.serviceAccount ?? undefined;

    this.apiObject = new EmittedObject(this, 'Resource', { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata }, () => this.toSpec());
    this.metadata = this.apiObject.metadata;
    this.node.defaultChild = this.apiObject;
    reported(this.owner, () => itemsOf('initContainers', given.initContainers)).forEach((container) => this.addInitContainer(container));
    reported(this.owner, () => itemsOf('containers', given.containers)).forEach((container) => this.addContainer(container));
    this.node.addValidation({ validate: () => this.apiObject.problems((json) => emittedProblems(json, this.apiObject.isAltered)) });
  }

  /** The name of the DaemonSet. */
  public get name(): string {
    return this.apiObject.name;
  }

  /** The containers so far: a copy. */
  public get containers(): Container[] {
    return [...this.own];
  }

  /** The init containers so far: a copy. */
  public get initContainers(): Container[] {
    return [...this.init];
  }

  /** The volumes so far, as they come in the manifest: a copy. */
  public get volumes(): Volume[] {
    const brought = [...this.init, ...this.own].flatMap((container) => container._volumes());
    const distinct = new Map<string, Volume>();
    const clashing: Volume[] = [];
    for (const volume of [...this.declared, ...brought]) {
      const same = distinct.get(volume.name);
      if (same === undefined) {
        distinct.set(volume.name, volume);
      } else if (!same._equals(volume)) {
        clashing.push(volume);
      }
    }
    return [...distinct.values(), ...clashing];
  }

  /** The labels by which the DaemonSet knows its pods: a copy. */
  public get matchLabels(): { [key: string]: string } {
    return { ...this._selector.matchLabels };
  }

  /**
   * Adds a container.
   *
   * Throws on a value that Kubernetes rejects.
   *
   * @param props the container
   */
  public addContainer(props: ContainerProps): Container {
    return this.add(this.own, 'containers', props);
  }

  /**
   * Adds a container that runs before the others; with `restartPolicy: ALWAYS` it is a sidecar.
   *
   * Throws on a value that Kubernetes rejects.
   *
   * @param props the container
   */
  public addInitContainer(props: ContainerProps): Container {
    return this.add(this.init, 'initContainers', props);
  }

  /**
   * Adds a volume, before those that mounts bring along.
   *
   * @param volume the volume
   */
  public addVolume(volume: Volume): void {
    reported(this.owner, () => inside('volumes', () => VOLUME.encode(volume)));
    this.declared.push(volume);
    this.changed();
  }

  /**
   * Lets the pods onto nodes with certain taints.
   *
   * @param toleration the toleration
   */
  public addToleration(toleration: Toleration): void {
    this.grow('tolerations', TOLERATION, toleration);
  }

  /**
   * Adds a Secret with which images are pulled.
   *
   * @param secret the Secret
   */
  public addImagePullSecret(secret: kplus.ISecret): void {
    this.grow('imagePullSecrets', namedReference('Secret'), secret);
  }

  /**
   * Adds a line to the pods' `/etc/hosts`.
   *
   * @param alias the line
   */
  public addHostAlias(alias: HostAlias): void {
    this.grow('hostAliases', HOST_ALIAS, alias);
  }

  /**
   * Adds a label to the pods, not to the selector.
   *
   * Throws when the key is not a qualified name, the value not a label value, or the label is one that the selector asks for.
   *
   * @param key the key
   * @param value the value
   */
  public addPodLabel(key: string, value: string): void {
    reported(this.owner, () => inside('key', () => string.encode(key)));
    if (key in (this._selector.matchLabels ?? {})) {
      throw new Error(`${this.owner} podMetadata.labels["${key}"]: "${value}" would change what the selector asks for, give it in podMetadata`);
    }
    this.growPodMetadata('labels', labels, { [key]: value });
  }

  /**
   * Adds an annotation to the pods.
   *
   * Throws when the key is not a qualified name.
   *
   * @param key the key
   * @param value the value
   */
  public addPodAnnotation(key: string, value: string): void {
    reported(this.owner, () => inside('key', () => string.encode(key)));
    this.growPodMetadata('annotations', annotations, { [key]: value });
  }

  /** The configuration by which cdk8s-plus selects the pods. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this._podSelectorConfig(this._selector);
  }

  /**
   * The same for the pods in its namespace that a selector selects.
   *
   * @internal
   */
  public _podSelectorConfig(selector: any): kplus.PodSelectorConfig {
    const namespace = this.metadata.namespace;
    return {
      labelSelector: toKplusSelector(selector),
      namespaces: namespace === undefined ? undefined : { names: [namespace] },
    };
  }

  /** The configuration of the pods as a peer of a NetworkPolicy. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** The DaemonSet itself, which selects its pods. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  /**
   * The ServiceAccount of the pods as the subject of a role binding: the one given, or the namespace's `default`.
   */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return {
      kind: 'ServiceAccount',
      name: this.serviceAccount?.name ?? 'default',
      namespace: this.metadata.namespace,
      apiGroup: '',
    };
  }

  private add(to: Container[], field: string, props: ContainerProps): Container {
    const container = Container._of(props, {
      owner: this.owner,
      field: `${field}[${to.length}]`,
      changed: () => this.changed(),
    });
    to.push(container);
    this.changed();
    return container;
  }

  private grow<T>(field: string, codec: Codec<T>, value: T): void {
    const json = reported(this.owner, () => inside(field, () => codec.encode(value)));
    (podSpec(this.base)[field] ??= []).push(json);
    this.changed();
  }

  private growPodMetadata(field: string, codec: Codec<{ [key: string]: string }>, value: { [key: string]: string }): void {
    const json = reported(this.owner, () => inside(`podMetadata.${field}`, () => codec.encode(value)));
    const metadata = (this.base.spec.template.metadata ??= {});
    metadata[field] = { ...metadata[field], ...json };
    this.changed();
  }

  private changed(): void {
    this.spec = undefined;
  }

  /** The two labels that are recommended for it: those of the pods, or else the name. */
  private defaultSelector(name: string): any {
    const podLabels = this.base.spec.template.metadata?.labels;
    const value = (key: string) => podLabels?.[key] ?? name;
    return LABEL_SELECTOR.encode({
      matchLabels: {
        'app.kubernetes.io/name': value('app.kubernetes.io/name'),
        'app.kubernetes.io/instance': value('app.kubernetes.io/instance'),
      },
    });
  }

  private toSpec(): any {
    return this.spec ??= this.makeSpec();
  }

  private makeSpec(): any {
    const { template, ...spec } = this.base.spec;
    const json = (values: { _json: any }[]) => values.length === 0 ? undefined : values.map((value) => value._json);
    return {
      ...spec,
      selector: this._selector,
      template: {
        metadata: {
          ...template.metadata,
          labels: { ...Chart.of(this).labels, ...this._selector.matchLabels, ...template.metadata?.labels },
        },
        spec: {
          ...template.spec,
          initContainers: json(this.init),
          containers: json(this.own) ?? [],
          volumes: json(this.volumes),
        },
      },
    };
  }
}

/** A copy of a list that may not be given. Throws when it is none, or when `codec` refuses an item. */
function itemsOf<T>(field: string, given: T[] | undefined, codec?: Codec<T>): T[] {
  return inside(field, () => {
    const items = given ?? [];
    if (!Array.isArray(items)) { throw new BadValue(`${shown(items)} is not a list`); }
    if (codec !== undefined) { list(codec).encode(items); }
    return [...items];
  });
}

/** The metadata with a name; what is no metadata stays as it is, for its codec to refuse. */
function namedMetadata(given: ApiObjectMetadata | undefined, name: string): any {
  return given === undefined || given === null || Object.prototype.toString.call(given) === '[object Object]'
    ? { ...given, name: given?.name ?? name } : given;
}

function podSpec(manifest: any): any {
  return manifest.spec.template.spec;
}
