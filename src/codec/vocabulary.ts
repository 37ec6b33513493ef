import { isDeepStrictEqual } from 'util';
import { BadValue, reported, shown } from './bad-value';
import { Codec, inside, notOne } from './codec';
import { Expression, Inexpressible, Program, call } from './expression';
import { Fields, Struct, copied, refuseLeftovers, refuseUnknown, requireProperties } from './struct';

/** A value object: made by static factories, holds its JSON. */
export interface Value {
  readonly _json: any;
}

/** One form of a value object: a factory or a constant. */
export interface Form {
  /** The expression that makes the value of this JSON. Throws `Inexpressible` when no value of this form has it. */
  express(className: string, json: any, program: Program): Expression;
}

/** A static factory with parameters: `Toleration.exists('dedicated', { effect: … })`. */
export class Factory<T extends object> implements Form {
  private readonly struct: Struct<T>;
  private readonly options: string[];

  /**
   * @param name the factory's name
   * @param constants what it writes whatever its parameters
   * @param positional those of the fields that are parameters of their own; the others are options
   * @param fields everything that can be given
   * @param check what the JSON has to pass as a whole
   */
  constructor(
    private readonly name: string,
    private readonly constants: { [path: string]: any },
    private readonly positional: (keyof T & string)[],
    fields: Fields<T>,
    private readonly check: (json: any) => void = () => {},
  ) {
    this.struct = new Struct<T>(fields);
    this.options = Object.keys(fields).filter((key) => !(positional as string[]).includes(key));
  }

  /**
   * The JSON for these parameters. Throws an error that names the factory, the parameter and its value.
   *
   * @param parameters the positional ones by name
   * @param options the options as they were given, whatever that is
   */
  public encode(className: string, parameters: { [K in keyof T]?: T[K] }, options?: { [K in keyof T]?: T[K] }): any {
    return reported(`${className}.${this.name}:`, () => {
      const json = { ...this.constants, ...this.struct.encode({ ...this.optionsOf(options), ...parameters } as T) };
      this.check(json);
      return json;
    });
  }

  /** The options; a parameter is not one of them. */
  private optionsOf(options?: object): object {
    if (options === undefined || options === null) { return {}; }
    inside('options', () => requireProperties(options));
    refuseUnknown(options as { [key: string]: unknown }, this.options);
    return options;
  }

  public express(className: string, json: any, program: Program): Expression {
    const args = this.args(json, program);
    return call(`${program.use(className)}.${this.name}`, ...args);
  }

  /** The arguments with which it makes the value of this JSON. */
  public args(json: any, program: Program): Expression[] {
    const rest = copied(json);
    for (const [key, value] of Object.entries(this.constants)) {
      if (!isDeepStrictEqual(rest[key], value)) {
        throw new Inexpressible(`${key} is not ${shown(value)}`);
      }
      delete rest[key];
    }
    const parameters = this.struct.take(rest, program, this.positional);
    if (parameters.length < this.positional.length) {
      throw new Inexpressible(`no ${this.positional.join(', ')}`);
    }
    const options = this.struct.take(rest, program, this.options);
    refuseLeftovers(rest);
    this.struct.refuseMissing([...this.positional, ...options.map(([key]) => key)]);
    this.check(json);
    const args = parameters.map(([, expression]) => expression);
    return options.length > 0 ? [...args, { object: options }] : args;
  }
}

/** A static factory with one parameter, which is all of the value: `PriorityClass.of('critical')`. */
export class SingleValue<T> implements Form {
  /**
   * @param name the factory's name
   * @param parameter the parameter's name
   * @param codec how it is written
   */
  constructor(private readonly name: string, private readonly parameter: string, private readonly codec: Codec<T>) {}

  /** The JSON for this parameter. Throws an error that names the factory, the parameter and its value. */
  public encode(className: string, value: T): any {
    return reported(`${className}.${this.name}:`, () => inside(this.parameter, () => this.codec.encode(value)));
  }

  public express(className: string, json: any, program: Program): Expression {
    return call(`${program.use(className)}.${this.name}`, this.codec.express(json, program));
  }
}

/** A static factory without parameters, or a constant: `Toleration.everything()`, `PriorityClass.SYSTEM_NODE_CRITICAL`. */
export class Preset implements Form {
  constructor(private readonly name: string, private readonly make: () => Value) {}

  public express(className: string, json: any, program: Program): Expression {
    if (!isDeepStrictEqual(this.make()._json, json)) {
      throw new Inexpressible(`not ${this.name}`);
    }
    return this.name.endsWith('()')
      ? call(`${program.use(className)}.${this.name.slice(0, -2)}`)
      : { name: `${program.use(className)}.${this.name}` };
  }
}

/** The codec of a value object: its forms are tried in order, so the one that says most comes first. */
export function vocabulary<T extends object>(className: string, isOne: (value: any) => boolean, forms: () => Form[]): Codec<T> {
  let tried: Form[] | undefined;
  return {
    encode: (value) => {
      if (!isOne(value)) {
        throw new BadValue(notOne(value, className, `make one with ${className}.…`));
      }
      return (value as unknown as Value)._json;
    },
    express: (json, program) => {
      tried ??= forms();
      const reasons = [];
      for (const form of tried) {
        try {
          return form.express(className, json, program);
        } catch (e) {
          if (!(e instanceof Inexpressible)) { throw e; }
          reasons.push(e.message);
        }
      }
      throw new Inexpressible(`no ${className} for ${shown(json)}: ${reasons.pop()}`);
    },
  };
}
