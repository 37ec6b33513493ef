import * as fc from 'fast-check';
import { sourceCode } from '../../src/cli/import/source-code';
import { commentText, stringLiteral, templateLiteral } from '../../src/cli/import/text-literal';
import { Expression, call, literal } from '../../src/codec/expression';

const valueOf = (source: string) => new Function(`return (${source}\n);`)();
const object = (fields: { [key: string]: Expression }): Expression => ({ object: Object.entries(fields) });
const list = (...items: Expression[]): Expression => ({ list: items });
const long = (n: number) => literal('x'.repeat(n));

/** Texts of the pieces that end literals and comments. */
const pieces = fc.constantFrom('\'', '"', '`', '${', '$', '{', '}', '\\', '\n', '\r', '\u2028', '\u2029', '*/', '//', '\ud800', '\udc00', '\0', '\u202e', 'a', '1');
const texts = fc.oneof(fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 30 }));

test('any text survives as a string literal and as a template literal', () => {
  fc.assert(fc.property(texts, (text) => {
    expect(valueOf(stringLiteral(text))).toBe(text);
    expect(valueOf(templateLiteral(text))).toBe(text);
  }), { numRuns: 2000 });
});

test('literals show what is in them: nothing invisible stays as it is', () => {
  fc.assert(fc.property(texts, (text) => {
    expect(stringLiteral(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(templateLiteral(text)).not.toMatch(/[^\P{Cc}\n\t]|\p{Cf}|\p{Zl}|\p{Zp}/u);
  }));
});

test('a comment never ends before its text', () => {
  fc.assert(fc.property(texts, (text) => {
    expect(commentText(text)).not.toMatch(/[\n\r\u2028\u2029]/);
    expect(valueOf(`1 // ${commentText(text)}\n`)).toBe(1);
  }));
});

test('any JSON survives printing, keys included', () => {
  const json = fc.letrec<{ value: any }>((tie) => ({
    value: fc.oneof(texts, fc.integer(), fc.boolean(), fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(texts, fc.constantFrom('__proto__', 'constructor', 'a', 'a-b', '1')), tie('value'), { maxKeys: 3 })),
  })).value;
  const expression = (value: any): Expression => Array.isArray(value) ? { list: value.map(expression) }
    : typeof value === 'object' ? { object: Object.entries(value).map(([key, child]) => [key, expression(child)]) } : literal(value);

  fc.assert(fc.property(json, (value) => {
    expect(JSON.stringify(valueOf(sourceCode(expression(value))))).toBe(JSON.stringify(value));
  }), { numRuns: 500 });
});

test.each<[string, Expression]>([
  ["'a'", literal('a')],
  ['"it\'s"', literal("it's")],
  ["'it\\'s \"so\"'", literal('it\'s "so"')],
  ["{ a: 1, 'b-c': [true], ['__proto__']: {} }", { object: [['a', literal(1)], ['b-c', list(literal(true))], ['__proto__', object({})]] }],
  ['{ volume, mountPath: other }', object({ volume: { name: 'volume' }, mountPath: { name: 'other' } })],
  ['[0o600, 0o000, -1]', list({ literal: 0o600, octal: true }, { literal: 0, octal: true }, { literal: -1, octal: true })],
  ["tmp.mount('/tmp')", { on: { name: 'tmp' }, method: 'mount', args: [literal('/tmp')] }],
  ["Toleration.exists('a', { effect: TaintEffect.NO_EXECUTE })", call('Toleration.exists', literal('a'), object({ effect: { name: 'TaintEffect.NO_EXECUTE' } }))],
])('what fits stays on a line: %s', (source, expression) => {
  expect(sourceCode(expression)).toBe(source);
});

test('what does not fit is broken, one entry a line', () => {
  expect(sourceCode(object({ args: list(long(60), long(40)), short: list(long(3)) }))).toBe([
    '{',
    `  args: ['${'x'.repeat(60)}', '${'x'.repeat(40)}'],`,
    "  short: ['xxx'],",
    '}',
  ].join('\n'));
  expect(sourceCode(object({ args: list(long(60), long(60)) }))).toBe([
    '{',
    '  args: [',
    `    '${'x'.repeat(60)}',`,
    `    '${'x'.repeat(60)}',`,
    '  ],',
    '}',
  ].join('\n'));
});

test('several objects stand one below the other, however short', () => {
  const pair = object({ a: literal(1), b: literal(2) });

  expect(sourceCode(list(pair))).toBe('[{ a: 1, b: 2 }]');
  expect(sourceCode(list(pair, pair))).toBe('[\n  { a: 1, b: 2 },\n  { a: 1, b: 2 },\n]');
});

test('a call opens its last argument, or the call that it is made on', () => {
  const fields = object({ a: long(60), b: long(60) });
  const broken = `{\n  a: '${'x'.repeat(60)}',\n  b: '${'x'.repeat(60)}',\n}`;

  expect(sourceCode(call('Probe.exec', literal('a'), fields))).toBe(`Probe.exec('a', ${broken})`);
  expect(sourceCode({ on: call('Volume.secret', fields), method: 'mount', args: [literal('/a')] })).toBe(`Volume.secret(${broken}).mount('/a')`);
  expect(sourceCode(call('f', long(60), long(60)))).toBe(`f(\n  '${'x'.repeat(60)}',\n  '${'x'.repeat(60)}',\n)`);
});

test('the width counts what stands before and after', () => {
  const exactly = list(long(100));
  const length = sourceCode(exactly).length;

  expect(sourceCode(exactly, '', 120 - length - 1, 1)).not.toContain('\n');
  expect(sourceCode(exactly, '', 120 - length, 1)).toContain('\n');
});
