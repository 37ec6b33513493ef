import { stringLiteral } from './text-literal';
import { Expression } from '../../codec/expression';

const WIDTH = 120;
const INDENT = '  ';
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * The TypeScript text of an expression: on one line when it fits, otherwise one entry on each line.
 *
 * @param expression the expression
 * @param indent the spaces before the line on which it begins
 * @param before how many characters stand between these spaces and the expression
 * @param after how many characters follow its end on the same line
 */
export function sourceCode(expression: Expression, indent = '', before = 0, after = 1): string {
  const line = onOneLine(expression);
  if (!mustBreak(expression) && indent.length + before + line.length + after <= WIDTH) {
    return line;
  }
  if ('list' in expression) {
    return broken('[', expression.list.map((item) => (inner) => sourceCode(item, inner)), ']', indent);
  }
  if ('object' in expression) {
    return broken('{', expression.object.map((entry) => (inner) => propertyCode(entry, inner)), '}', indent);
  }
  if ('callee' in expression) {
    return callCode(expression.callee, expression.args, indent, before, after);
  }
  if ('on' in expression) {
    const args = expression.args.map(onOneLine).join(', ');
    const tail = `.${expression.method}(${args})`;
    return isBreakable(expression.on) && !expression.args.some(mustBreak)
      ? sourceCode(expression.on, indent, before, tail.length + after) + tail
      : callCode(`${onOneLine(expression.on)}.${expression.method}`, expression.args, indent, before, after);
  }
  return line;
}

function onOneLine(expression: Expression): string {
  if ('literal' in expression) {
    return typeof expression.literal === 'string' ? stringLiteral(expression.literal) : numberOrFlag(expression.literal, expression.octal);
  }
  if ('name' in expression) {
    return expression.name;
  }
  if ('list' in expression) {
    return `[${expression.list.map(onOneLine).join(', ')}]`;
  }
  if ('object' in expression) {
    const entries = expression.object.map(([key, value]) => isShorthand(key, value) ? key : `${keyCode(key)}: ${onOneLine(value)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  const callee = 'callee' in expression ? expression.callee : `${onOneLine(expression.on)}.${expression.method}`;
  return `${callee}(${expression.args.map(onOneLine).join(', ')})`;
}

/** Several objects with several properties each are easier to read one below the other, however short they are. */
function mustBreak(expression: Expression): boolean {
  const parts = 'list' in expression ? expression.list
    : 'object' in expression ? expression.object.map(([, value]) => value)
      : 'args' in expression ? expression.args : [];
  const isTable = 'list' in expression && parts.length > 1 && parts.every((part) => 'object' in part && part.object.length > 1);
  return isTable || parts.some(mustBreak);
}

function isBreakable(expression: Expression): boolean {
  return 'args' in expression && expression.args.some((arg) => 'list' in arg || 'object' in arg);
}

function broken(open: string, parts: ((indent: string) => string)[], close: string, indent: string): string {
  const inner = indent + INDENT;
  return `${open}\n${parts.map((part) => `${inner}${part(inner)},\n`).join('')}${indent}${close}`;
}

function propertyCode([key, value]: [string, Expression], indent: string): string {
  if (isShorthand(key, value)) { return key; }
  const name = keyCode(key);
  return `${name}: ${sourceCode(value, indent, name.length + 2)}`;
}

/** A call that does not fit on a line: its last argument is broken when it can be, otherwise they all stand apart. */
function callCode(callee: string, args: Expression[], indent: string, before: number, after: number): string {
  const first = args.slice(0, -1);
  const last = args[args.length - 1];
  const head = `${callee}(${first.map((arg) => `${onOneLine(arg)}, `).join('')}`;
  const fits = indent.length + before + head.length + 1 <= WIDTH && !first.some(mustBreak);
  return last !== undefined && fits && ('list' in last || 'object' in last)
    ? `${head}${sourceCode(last, indent, before + head.length, after + 1)})`
    : broken(`${callee}(`, args.map((arg) => (inner) => sourceCode(arg, inner)), ')', indent);
}

function keyCode(key: string): string {
  // Written plainly, this key would set the prototype.
  if (key === '__proto__') { return "['__proto__']"; }
  return IDENTIFIER.test(key) ? key : stringLiteral(key);
}

function isShorthand(key: string, value: Expression): boolean {
  return 'name' in value && value.name === key;
}

function numberOrFlag(value: number | boolean, octal = false): string {
  if (octal && typeof value === 'number' && value >= 0) { return `0o${value.toString(8).padStart(3, '0')}`; }
  return Object.is(value, -0) ? '-0' : String(value);
}
