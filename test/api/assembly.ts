import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

/*
 * The public API as jsii has written it down.
 */

/** The type of a parameter or property. */
export interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
}

/** A parameter of a callable, or a property of a struct. */
export interface Parameter {
  readonly name: string;
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly variadic?: boolean;
}

export interface Method {
  readonly name: string;
  readonly static?: boolean;
  readonly abstract?: boolean;
  readonly protected?: boolean;
  readonly parameters?: Parameter[];
}

/** A class, interface or enum. */
export interface Type {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly name: string;
  readonly abstract?: boolean;
  /** Whether it is a struct. */
  readonly datatype?: boolean;
  readonly base?: string;
  readonly interfaces?: string[];
  readonly initializer?: Method;
  readonly methods?: Method[];
  readonly properties?: Parameter[];
  readonly members?: { readonly name: string }[];
}

/** Something of the API that takes arguments. */
export interface Callable {
  readonly owner: string;
  /** `new`, or the name of a factory or method. */
  readonly name: string;
  readonly isStatic: boolean;
  readonly parameters: Parameter[];
}

const PACKAGE = 'cdk8s-daemonsets.';
const ROOT = join(__dirname, '../..');

/** The types of an assembly by their full names. */
export function typesOf(folder: string): { [fqn: string]: Type } {
  const file = join(ROOT, folder, '.jsii');
  if (!existsSync(file)) { throw new Error(`${file} is missing, run npm run compile first`); }
  return JSON.parse(readFileSync(file, 'utf8')).types;
}

export const TYPES: { readonly [fqn: string]: Type } = { ...typesOf('.'), ...typesOf('node_modules/cdk8s'), ...typesOf('node_modules/cdk8s-plus-27') };

/** Every constructor, static factory and method of this package that takes arguments. */
export function callables(): Callable[] {
  return Object.entries(TYPES).filter(([fqn, { kind }]) => fqn.startsWith(PACKAGE) && kind === 'class').flatMap(([, type]) => [
    ...(type.initializer === undefined || type.abstract ? [] : [{ ...type.initializer, name: 'new', static: true }]),
    ...(type.methods ?? []).filter((method) => !method.abstract),
  ].filter(({ protected: hidden, parameters = [] }) => !hidden && parameters.length > 0).map((method): Callable => ({
    owner: type.name, name: method.name, isStatic: method.static === true, parameters: method.parameters!,
  })));
}

/** The properties of a struct, those of its bases included. */
export function propertiesOf(fqn: string): Parameter[] {
  const { properties = [], interfaces = [] } = TYPES[fqn];
  return [...interfaces.flatMap(propertiesOf), ...properties];
}
