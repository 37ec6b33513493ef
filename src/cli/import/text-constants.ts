import { Names, camelCase } from './names';
import { templateLiteral } from './text-literal';
import { Expression } from '../../codec/expression';

/** The fields of a container that hold scripts. */
const SCRIPTS = ['command', 'args'];

/** Long texts, which are written above the constructs, so that these stay readable. */
export class TextConstants {
  private readonly texts = new Map<string, string>();

  constructor(private readonly names: Names) {}

  /** The declarations, in the order in which they were needed. */
  public get declarations(): string[] {
    return [...this.texts].map(([text, name]) => `const ${name} = ${templateLiteral(text)};`);
  }

  /**
   * The same expression with variables in place of long texts.
   *
   * @param expression the expression
   * @param owner what the texts belong to, such as the name of a container
   * @param key the field that holds the expression
   */
  public hoist(expression: Expression, owner: string, key = ''): Expression {
    if ('literal' in expression) {
      return typeof expression.literal === 'string' && isLong(expression.literal) ? this.constant(expression.literal, owner, key) : expression;
    }
    if ('list' in expression) {
      return { list: expression.list.map((item) => this.hoist(item, owner, key)) };
    }
    if ('object' in expression) {
      const name = expression.object.find(([field]) => field === 'name')?.[1];
      const own = name !== undefined && 'literal' in name && String(name.literal).length <= 63 ? String(name.literal) : owner;
      return { object: expression.object.map(([field, value]) => [field, this.hoist(value, own, field)]) };
    }
    if ('callee' in expression) {
      return { ...expression, args: expression.args.map((arg) => this.hoist(arg, owner, key)) };
    }
    if ('on' in expression) {
      return { ...expression, on: this.hoist(expression.on, owner, key), args: expression.args.map((arg) => this.hoist(arg, owner, key)) };
    }
    return expression;
  }

  private constant(text: string, owner: string, key: string): Expression {
    let name = this.texts.get(text);
    if (name === undefined) {
      const whole = camelCase(`${owner} ${SCRIPTS.includes(key) ? 'script' : key === 'value' ? '' : key}`);
      // The key of a ConfigMap, such as `fluent-bit.conf`, is a name by itself.
      name = key.includes('.') ? this.names.unique(camelCase(key), whole) : this.names.unique(whole);
      this.texts.set(text, name);
    }
    return { name };
  }
}

/** Texts of several lines, unless they are short. */
function isLong(text: string): boolean {
  const lines = text.trimEnd().split('\n').length;
  return lines > 2 || (lines === 2 && text.length > 80);
}
