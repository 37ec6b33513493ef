import { Construct } from 'constructs';
import { AgentEngine } from './agent-engine';
import { given } from './options';
import { BadValue, reported, shown } from '../../codec/bad-value';
import { Codec, inside } from '../../codec/codec';
import { nonEmpty } from '../../codec/formats';
import { Struct } from '../../codec/struct';
import { idOf, ownerOf, propsOf, scopeOf } from '../../daemonset/common/construct-arguments';

/** A family of engines: the abstract class that they extend. */
interface Family<E extends AgentEngine> {
  readonly name: string;
  _isOne(value: unknown): value is E;
}

/** The engines of a family; `example` is one of them as a user writes it. */
export function engineOf<E extends AgentEngine>(family: Family<E>, example: string): Codec<E> {
  return {
    encode: (value: unknown) => {
      // A copy that was made by spreading has the mark, and none of the methods.
      if (!family._isOne(value) || value._args === undefined) {
        throw new BadValue(`${described(value)} is not a ${family.name}, write one such as ${example}`);
      }
      inside('name', () => nonEmpty.encode(value.name));
      const { spec } = value as unknown as { spec: unknown };
      if (typeof spec !== 'function') {
        throw new BadValue(`${shown(spec)} is not a method, write one that says what the software needs`).within('spec');
      }
      return value;
    },
    express: () => { throw new BadValue('an engine is in no manifest'); },
  };
}

/** The properties that a role is made with, without those that are not given. Throws an error that names the construct where one is wrong. */
export function rolePropsOf<T extends object>(className: string, scope: Construct, id: string, fields: Struct<T>, props: T | undefined): T {
  const owner = ownerOf(scopeOf(className, scope), idOf(className, id));
  const known = propsOf(owner, props);
  reported(owner, () => fields.encode(known));
  return given(known);
}

/** An engine of another family is known by its class: its options may hold anything. */
function described(value: unknown): string {
  return value instanceof AgentEngine ? `the engine ${value.constructor.name}` : shown(value);
}
