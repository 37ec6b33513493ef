import { ApiObject, ApiObjectProps, App, ImplicitTokenResolver, JsonPatch, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import { Construct } from 'constructs';

const USUAL_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/** What an object is made of: as long as it stays the same, so does the JSON. */
interface State {
  readonly spec: object;
  readonly metadata: string;
  readonly patches: number;
}

/** A verdict about what an object emits. */
interface Verdict {
  readonly state: State;
  readonly problems: string[];
}

/**
 * An object that judges what it emits: patches, late metadata and resolvers included.
 *
 * cdk8s validates once for every chart and once more. The verdict stands as long as nothing changes that goes into the JSON.
 */
export class EmittedObject extends ApiObject {
  private patchCount = 0;
  private verdict?: Verdict;

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
  }

  /** Whether the JSON may have something that the spec has not. */
  public get isAltered(): boolean {
    return this.patchCount > 0 || this.hasOwnResolvers;
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    super.addJsonPatch(...ops);
    this.patchCount += ops.length;
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
      const state = this.state();
      try {
        const json = super.toJson();
        this.verdict = { state, problems: judge(json) };
        this.rendered = { state, json };
      } catch (e) {
        // A patch that leads nowhere, a value that is no JSON.
        return [`it cannot be rendered: ${(e as Error).message}`];
      }
    }
    return this.verdict.problems;
  }

  private isIn(state: State): boolean {
    const now = this.state();
    // What other resolvers answer may change at any time.
    return !this.hasOwnResolvers && now.spec === state.spec && now.patches === state.patches && now.metadata === state.metadata;
  }

  private state(): State {
    return { spec: this.spec(), metadata: JSON.stringify(this.metadata.toJson()), patches: this.patchCount };
  }

  private get hasOwnResolvers(): boolean {
    return App.of(this).resolvers.some((resolver) => !USUAL_RESOLVERS.some((usual) => resolver instanceof usual));
  }
}
