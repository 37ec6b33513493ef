import { BadValue, shown } from './bad-value';
import { Expression, Inexpressible, Program, Referable, literal } from './expression';
import { memberProblem, wholeProblem } from '../manifest/formats';

/**
 * Both directions between a value of the API and the JSON that Kubernetes takes.
 *
 * A field of the API is declared once, as a codec in a table; the construct writes manifests with it and the importer
 * writes programs with it, so that neither can know a field that the other does not.
 */
export interface Codec<T> {
  /** The JSON of a value. Throws `BadValue` on one that no API server takes. */
  encode(value: T): any;

  /** The expression whose value has this JSON. Throws `Inexpressible` when there is none, `BadValue` on one that no API server takes. */
  express(json: any, program: Program): Expression;
}

/** A value that is its own JSON, once it has passed `check`. */
export function scalar<T extends string | number | boolean>(check: (value: T) => void): Codec<T> {
  return {
    encode: (value) => {
      check(value);
      return value;
    },
    express: (json) => {
      check(json);
      return literal(json);
    },
  };
}

/** Text; `problem` says what is wrong with it, if anything. */
export function text(problem: (value: string) => string | undefined = () => undefined): Codec<string> {
  return scalar<string>((value) => {
    if (typeof value !== 'string') {
      throw new BadValue(`${shown(value)} is not text, write a string`);
    }
    const wrong = problem(value);
    if (wrong !== undefined) {
      throw new BadValue(`${shown(value)} ${wrong}`);
    }
  });
}

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Codec<number> {
  return scalar<number>((value) => {
    const wrong = wholeProblem(value, min, max);
    if (wrong !== undefined) { throw new BadValue(`${shown(value)} ${wrong}`); }
  });
}

/** True or false. */
export const flag: Codec<boolean> = scalar<boolean>((value) => {
  if (typeof value !== 'boolean') {
    throw new BadValue(`${shown(value)} is not a boolean, write true or false`);
  }
});

/** One of the values of a public enum. */
export function oneOf<T extends string>(name: string, members: Record<string, T>): Codec<T> {
  const values: string[] = Object.values(members);
  const keys = Object.keys(members);
  return {
    encode: (value) => {
      const wrong = memberProblem(value, name, values);
      if (wrong !== undefined) { throw new BadValue(`${shown(value)} ${wrong}`); }
      return value;
    },
    express: (json, program) => {
      const at = values.indexOf(json);
      if (at < 0) {
        throw new Inexpressible(`${shown(json)} is not a ${name}, Kubernetes takes ${values.map(shown).join(', ')}`);
      }
      return { name: `${program.use(name)}.${keys[at]}` };
    },
  };
}

/** A list of values; the list is copied. */
export function list<T>(item: Codec<T>): Codec<T[]> {
  return {
    encode: (values) => {
      if (!Array.isArray(values)) {
        throw new BadValue(`${shown(values)} is not a list`);
      }
      // A hole in a list is a value that is not given.
      return Array.from(values, (value, i) => inside(() => `[${i}]`, () => item.encode(value)));
    },
    express: (json, program) => ({ list: json.map((j: any, i: number) => inside(() => `[${i}]`, () => item.express(j, program))) }),
  };
}

/** A map from text to values; the map is copied. */
export function map<T>(key: Codec<string>, value: Codec<T>): Codec<{ [key: string]: T }> {
  return {
    encode: (values) => {
      if (Object.prototype.toString.call(values) !== '[object Object]') {
        throw new BadValue(`${shown(values)} is not a map, write { key: value }`);
      }
      const json: any = {};
      for (const [k, v] of Object.entries(values)) {
        if (v === undefined) { continue; }
        inside(() => `[${shown(k)}]`, () => {
          json[k] = value.encode(v);
          key.encode(k);
        });
      }
      return json;
    },
    express: (json, program) => ({
      object: Object.entries(json).map(([k, v]): [string, Expression] => inside(() => `[${shown(k)}]`, () => {
        key.encode(k);
        return [k, value.express(v, program)];
      })),
    }),
  };
}

/** A codec whose JSON has to pass `check` as a whole. */
export function checked<T>(codec: Codec<T>, check: (json: any) => void): Codec<T> {
  return {
    encode: (value) => {
      const json = codec.encode(value);
      check(json);
      return json;
    },
    express: (json, program) => {
      const expression = codec.express(json, program);
      check(json);
      return expression;
    },
  };
}

/** A list of at least one value. */
export function someOf<T>(item: Codec<T>): Codec<T[]> {
  return checked(list(item), (json) => {
    if (json.length === 0) {
      throw new BadValue('[] is empty, give at least one');
    }
  });
}

/** A value of a class that no manifest is read into, such as an engine; it is written by whoever takes it. */
export function instance<T>(className: string, isOne: (value: unknown) => boolean, how: string): Codec<T> {
  return {
    encode: (value) => {
      if (!isOne(value)) {
        throw new BadValue(notOne(value, className, how));
      }
      return value;
    },
    express: () => { throw new Inexpressible(`a ${className} is in no manifest`); },
  };
}

/** What is wrong with a value that is not one of a class; a class of that name may be there twice. */
export function notOne(value: unknown, className: string, how: string): string {
  return (value as object | undefined)?.constructor?.name === className
    ? `${shown(value)} is a ${className} of another copy of cdk8s-daemonsets, install the package once`
    : `${shown(value)} is not a ${className}, ${how}`;
}

/** Another object of Kubernetes, given as the cdk8s-plus object and written as its name, which has to be of `format`. */
export function reference(kind: Referable, format: Codec<string> = text()): Codec<{ readonly name: string }> {
  return {
    encode: (value) => {
      if (typeof value !== 'object' || typeof value?.name !== 'string') {
        throw new BadValue(`${shown(value)} is not a ${kind}, write the cdk8s-plus ${kind} object`);
      }
      return format.encode(value.name);
    },
    express: (json, program) => {
      format.encode(json);
      return program.reference(kind, json);
    },
  };
}

/** The same, written as a Kubernetes local object reference (`{ name }`). */
export function namedReference(kind: Referable): Codec<{ readonly name: string }> {
  const name = reference(kind);
  return {
    encode: (value) => ({ name: name.encode(value) }),
    // A name that is left out is the empty one.
    express: (json, program) => name.express(json.name ?? '', program),
  };
}

/** Runs `work` and adds `field` to the path of a bad value; a function is asked for it only then. */
export function inside<T>(field: string | (() => string), work: () => T): T {
  try {
    return work();
  } catch (e) {
    throw e instanceof BadValue ? e.within(typeof field === 'string' ? field : field()) : e;
  }
}
