import { ApiObject, ApiObjectProps, App, ImplicitTokenResolver, JsonPatch, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { Construct } from 'constructs';

const KNOWN_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/** The methods by which metadata change after the object was made. */
export const METADATA_CHANGES = ['add', 'addAnnotation', 'addFinalizers', 'addLabel', 'addOwnerReference'] as const;

/** What an object is made of: as long as it stays the same, so does the JSON. */
interface State {
  readonly spec: object;
  readonly changes: number;
}

/**
 * An object that judges what it emits: patches, late metadata and resolvers included.
 *
 * cdk8s validates once for every chart and once more. The verdict stands as long as nothing changes that goes into the JSON; where
 * that cannot be known (patches, lazy values, an app's own resolvers), as long as the JSON is the same.
 */
export class EmittedObject extends ApiObject {
  /** How often patches or metadata were added. */
  private changes = 0;
  private isOpen = false;
  private verdict?: { readonly state: State; readonly text?: string; readonly problems: string[] };

  /** What was judged and has not been asked for since. */
  private rendered?: { readonly state: State; readonly json: any };

  /**
   * @param scope the parent
   * @param id the id
   * @param props the object without its spec
   * @param spec makes the spec: the same object until something changes
   */
  constructor(scope: Construct, id: string, props: ApiObjectProps, private readonly spec: () => object) {
    super(scope, id, { ...props, spec: Lazy.any({ produce: spec }) });
    for (const method of METADATA_CHANGES) {
      const change: (...values: any[]) => void = this.metadata[method].bind(this.metadata);
      this.metadata[method] = (...values: any[]) => {
        this.changes++;
        // A Lazy, or an object that somebody else holds, too.
        this.isOpen ||= values.some((value) => typeof value !== 'string');
        change(...values);
      };
    }
  }

  /** Whether the JSON may have something that neither the spec nor the metadata have, and may change without a word. */
  public get isAltered(): boolean {
    return this.isOpen || this.hasOwnResolvers;
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    super.addJsonPatch(...ops);
    this.isOpen = true;
    this.changes++;
  }

  public toJson(): any {
    const { rendered } = this;
    // Whoever gets it may change it.
    this.rendered = undefined;
    return rendered !== undefined && this.isIn(rendered.state) ? rendered.json : super.toJson();
  }

  /** What `judge` has against the JSON. */
  public problems(judge: (json: any) => string[]): string[] {
    if (this.verdict === undefined || !this.isIn(this.verdict.state)) {
      try {
        const state = { spec: this.spec(), changes: this.changes };
        const json = super.toJson();
        const text = this.isAltered ? JSON.stringify(json) : undefined;
        const isKnown = text !== undefined && text === this.verdict?.text;
        this.verdict = { state, text, problems: isKnown ? this.verdict!.problems : judge(json) };
        this.rendered = { state, json };
      } catch (e) {
        // A patch that leads nowhere, a value that is no JSON.
        return [`it cannot be rendered: ${(e as Error).message}`];
      }
    }
    return this.verdict.problems;
  }

  private isIn(state: State): boolean {
    return !this.isAltered && state.changes === this.changes && state.spec === this.spec();
  }

  private get hasOwnResolvers(): boolean {
    return App.of(this).resolvers.some((resolver) => !KNOWN_RESOLVERS.some((known) => resolver instanceof known));
  }
}
