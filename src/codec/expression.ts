import { BadValue } from './bad-value';

/**
 * TypeScript expressions as data: what a codec answers when asked how a user would write a manifest's JSON.
 */
export type Expression =
  | { readonly literal: string | number | boolean; readonly octal?: boolean }
  | { readonly name: string }
  | { readonly list: Expression[] }
  | { readonly object: [key: string, value: Expression][] }
  | { readonly callee: string; readonly args: Expression[] }
  | { readonly on: Expression; readonly method: string; readonly args: Expression[] };

/** Something of Kubernetes that a DaemonSet refers to by name. */
export type Referable = 'ConfigMap' | 'Secret' | 'ServiceAccount' | 'PersistentVolumeClaim';

/** What a codec may ask of the program that its expression becomes part of. */
export interface Program {
  /** Imports a name of this package, and returns it. */
  use(name: string): string;

  /** An expression for the object of that kind and name. */
  reference(kind: Referable, name: string): Expression;

  /** The volume of that name in the pod at hand. */
  volume(name: string): DeclaredVolume;
}

/** A volume of the manifest that is being written as a program. */
export interface DeclaredVolume {
  /** The volume as the manifest has it. */
  readonly json: any;

  /** The variable that holds it; none where it is written in place. */
  readonly variable?: string;
}

/** Thrown where JSON cannot be said with a piece of the API; another piece may still fit. */
export class Inexpressible extends BadValue {}

export const literal = (value: string | number | boolean): Expression => ({ literal: value });
export const call = (callee: string, ...args: Expression[]): Expression => ({ callee, args });
