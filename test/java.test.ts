import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import { ROOT } from './snippets';

/**
 * The first words of the packages that generated Java names in full. A parameter, property or field of such a name hides the
 * package, and the code does not compile.
 */
const PACKAGES = new Set([
  'java', 'javax', 'org', 'software', // of Java, and of the runtime of jsii
  ...['.', ...['cdk8s', 'cdk8s-plus-27', 'constructs'].map((peer) => `node_modules/${peer}`)].map((folder): string =>
    JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')).jsii.targets.java.package.split('.')[0]),
]);

const named = (node: ts.Node): node is ts.ParameterDeclaration | ts.PropertyDeclaration | ts.PropertySignature =>
  ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isPropertySignature(node);

/** What in a file would not compile as Java, once jsii has written it there. */
function brokenInJava(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const at = (position: number) => `${file}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (named(node) && PACKAGES.has(node.name.getText())) {
      found.push(`${at(node.name.getStart())}: the name "${node.name.getText()}" hides a package of Java, take another`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  // Java reads \u as the beginning of a character wherever it stands, comments included.
  for (const { index, 0: comment } of text.matchAll(/\/\*\*[^]*?\*\//g)) {
    for (const escape of comment.matchAll(/\\u\S*/g)) {
      found.push(`${at(index + escape.index)}: "${escape[0]}" in a doc comment is a broken character in Java, say it without \\u`);
    }
  }
  return found;
}

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();

test('no name and no doc comment breaks the Java that jsii writes', () => {
  expect(SOURCES.length).toBeGreaterThan(100);
  expect(SOURCES.flatMap((file) => brokenInJava(`src/${file}`, readFileSync(join(ROOT, 'src', file), 'utf8')))).toEqual([]);
});

test.each([
  ['a parameter', 'export class A {\n  public b(software: string): void {}\n}', 'a.ts:2: the name "software" hides a package of Java, take another'],
  ['a parameter that is a property', 'class A {\n  constructor(\n    readonly io: string) {}\n}', 'a.ts:3: the name "io" hides a package of Java, take another'],
  ['a property of a struct', 'export interface A {\n  readonly java?: string;\n}', 'a.ts:2: the name "java" hides a package of Java, take another'],
  ['a property of a class', 'export class A {\n  public readonly org = 1;\n}', 'a.ts:2: the name "org" hides a package of Java, take another'],
  ['an escape in a doc comment', '/**\n * `DOMAIN\\user`\n */', 'a.ts:2: "\\user`" in a doc comment is a broken character in Java, say it without \\u'],
])('%s that would break it is found', (_, text, problem) => {
  expect(brokenInJava('a.ts', text)).toEqual([problem]);
});

test('what Java can read is left alone', () => {
  expect(brokenInJava('a.ts', '/** `DOMAIN\\name` */\nexport function f(softwareName: string) { const \u0069o = /\\u0041/; }')).toEqual([]);
});
