/** A dummy. */
export class Dummy {
  /** x */
  public readonly a: number = 1;
  /** @internal */
  public readonly _json: any = 2;
}
/** @internal */
export const FOO = { a: 1 };
