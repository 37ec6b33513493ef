import * as lib from '../src';
import { Expression, Program, literal } from '../src/codec/expression';

/** The value of an expression, computed from the data without printing or compiling it. */
export function evaluate(expression: Expression, variables: { [name: string]: any } = {}): any {
  const value = (e: Expression): any => evaluate(e, variables);
  if ('literal' in expression) {
    return expression.literal;
  }
  if ('name' in expression) {
    return expression.name.split('.').reduce((target: any, step) => target[step], { ...lib, ...variables });
  }
  if ('list' in expression) {
    return expression.list.map(value);
  }
  if ('object' in expression) {
    return Object.fromEntries(expression.object.map(([key, e]) => [key, value(e)]));
  }
  if ('callee' in expression) {
    const [owner, method] = expression.callee.split('.');
    return (lib as any)[owner][method](...expression.args.map(value));
  }
  return value(expression.on)[expression.method](...expression.args.map(value));
}

/** A program for one expression: references evaluate to `{ name }`, and the pod has the volumes given. */
export function programWith(volumes: any[] = []): Program {
  return {
    use: (name) => name,
    reference: (_, name) => ({ object: [['name', literal(name)]] }),
    volume: (name) => ({ json: volumes.find((v) => v.name === name) }),
  };
}
