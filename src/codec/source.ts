import { Expression, Inexpressible, Program, call } from './expression';
import { Fields, refuseLeftovers } from './struct';
import { Factory, Form } from './vocabulary';

/** What a source has beyond its fields. */
export interface SourceOptions {
  /** The key of its object, where it is not the name of its factory. */
  readonly key?: string;

  /** What Kubernetes reads where its JSON is silent but the API asks. */
  readonly implied?: object;

  /** What its JSON has to pass as a whole. */
  readonly check?: (json: any) => void;
}

/** A static factory whose fields stand together under one key: `ProjectedSource.secret(…)` is `{ secret: {…} }`. */
export class Source<T extends object> implements Form {
  private readonly factory: Factory<T>;
  private readonly key: string;

  constructor(private readonly name: string, positional: (keyof T & string)[], fields: Fields<T>, private readonly options: SourceOptions = {}) {
    this.factory = new Factory<T>(name, {}, positional, fields, options.check);
    this.key = options.key ?? name;
  }

  /** The JSON for these parameters. Throws an error that names the factory, the parameter and its value. */
  public encode(className: string, parameters: { [K in keyof T]?: T[K] }, options?: { [K in keyof T]?: T[K] }): any {
    return { [this.key]: this.factory.encode(className, parameters, options) };
  }

  /** Whether JSON has its key. */
  public takes(json: any): boolean {
    return json[this.key] !== undefined;
  }

  public express(className: string, json: any, program: Program): Expression {
    const args = this.args(json, program);
    return call(`${program.use(className)}.${this.name}`, ...args);
  }

  /** The arguments with which it makes the value of this JSON. */
  public args(json: any, program: Program): Expression[] {
    const { [this.key]: source, ...rest } = json;
    if (source === undefined) {
      throw new Inexpressible(`no ${this.key}`);
    }
    refuseLeftovers(rest);
    return this.factory.args({ ...this.options.implied, ...source }, program);
  }
}
