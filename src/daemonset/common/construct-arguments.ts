import { Construct } from 'constructs';
import { BadValue, reported, shown } from '../../codec/bad-value';
import { inside } from '../../codec/codec';
import { requireProperties } from '../../codec/struct';

/*
 * The three arguments of every construct, as plain JavaScript may give them.
 */

/** The parent of a construct. Throws when it cannot be one. */
export function scopeOf(className: string, scope: Construct): Construct {
  return reported(`${className}:`, () => inside('scope', () => {
    if (!Construct.isConstruct(scope)) { throw new BadValue(`${shown(scope)} is not a construct, write the chart`); }
    return scope;
  }));
}

/** The id of a construct. Throws when it cannot be one. */
export function idOf(className: string, id: string): string {
  return reported(`${className}:`, () => inside('id', () => {
    if (typeof id !== 'string' || id === '') { throw new BadValue(`${shown(id)} is not an id, write text such as "agent"`); }
    return id;
  }));
}

/** The path that a construct will have, as errors name it. */
export function ownerOf(scope: Construct, id: string): string {
  return `[${scope.node.path === '' ? '' : `${scope.node.path}/`}${id}]`;
}

/** The properties of a construct; none count as an empty object. Throws when they are not an object. */
export function propsOf<T extends object>(owner: string, props: T | undefined): T {
  return reported(owner, () => inside('props', () => {
    const given: unknown = props ?? {};
    requireProperties(given);
    return given as T;
  }));
}
