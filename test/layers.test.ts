import { readFileSync, readdirSync } from 'fs';
import { dirname, join, normalize } from 'path';
import * as ts from 'typescript';

/*
 * What docs/design.md says about layers: dependencies point downwards only, nobody reaches into the private folder of another
 * room, and no file needs itself in a circle once it is compiled.
 */

const SRC = join(__dirname, '../src');

/** The layers of src, from the bottom up. */
const LAYERS = ['manifest', 'checks', 'placement', 'codec', 'daemonset', 'app', 'agents', 'cli'];

/** An import of one file of src by another, both as paths below src. */
interface Arrow {
  readonly from: string;
  readonly to: string;

  /** Whether it is gone once it is compiled. */
  readonly isType: boolean;
}

const layerOf = (file: string) => LAYERS.indexOf(file.split('/')[0]);

/** The folder that a private folder belongs to; none for a file that is in no private folder. */
const roomOf = (file: string) => /^(.*)\/private\//.exec(file)?.[1];

/** Arrows that point up, or out of the layers. The index of the package re-exports all of them. */
function upward(arrows: Arrow[]): Arrow[] {
  return arrows.filter(({ from, to }) => from !== 'index.ts' && (layerOf(to) > layerOf(from) || layerOf(to) < 0));
}

/** Arrows into a private folder from outside of its room. */
function intruding(arrows: Arrow[]): Arrow[] {
  return arrows.filter(({ from, to }) => roomOf(to) !== undefined && !from.startsWith(`${roomOf(to)}/`));
}

/** A circle of imports, if there is one. */
function circle(arrows: Arrow[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  arrows.forEach(({ from, to }) => targets.set(from, [...targets.get(from) ?? [], to]));
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) { return [...path.slice(path.indexOf(file)), file]; }
    if (done.has(file)) { return undefined; }
    for (const target of targets.get(file) ?? []) {
      const found = visit(target, [...path, file]);
      if (found !== undefined) { return found; }
    }
    done.add(file);
    return undefined;
  };
  return [...targets.keys()].map((file) => visit(file, [])).find((found) => found !== undefined);
}

/** Every import and re-export in src. */
function arrowsOfSrc(): Arrow[] {
  const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => importsOf(readFileSync(join(SRC, file), 'utf8')).map(({ name, isType }): Arrow => {
    const target = normalize(join(dirname(file), name));
    return { from: file, to: [`${target}.ts`, join(target, 'index.ts')].find((one) => files.includes(one)) ?? target, isType };
  }));
}

/** The names of files that a program imports or requires. */
function importsOf(program: string): { name: string; isType: boolean }[] {
  const source = ts.createSourceFile('file.ts', program, ts.ScriptTarget.Latest);
  const found: { name: string; isType: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      found.push({
        name: (node.moduleSpecifier as ts.StringLiteral).text,
        isType: ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly,
      });
    }
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'require') {
      found.push({ name: (node.arguments[0] as ts.StringLiteral).text, isType: false });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found.filter(({ name }) => name.startsWith('.'));
}

const arrows = arrowsOfSrc();

test('every folder of src is a layer', () => {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((name) => !LAYERS.includes(name))).toEqual([]);
});

test('imports point downwards', () => {
  expect(upward(arrows)).toEqual([]);
});

test('nobody reaches into the private folder of another room', () => {
  expect(intruding(arrows)).toEqual([]);
});

test('no imports form a circle', () => {
  expect(circle(arrows.filter(({ isType }) => !isType))).toBeUndefined();
});

describe('the test finds', () => {
  const arrow = (from: string, to: string): Arrow => ({ from, to, isType: false });

  test('an import that points up', () => {
    expect(upward([arrow('checks/rule.ts', 'manifest/schema.ts'), arrow('manifest/schema.ts', 'checks/rule.ts'), arrow('checks/rule.ts', 'new/file.ts')]))
      .toEqual([arrow('manifest/schema.ts', 'checks/rule.ts'), arrow('checks/rule.ts', 'new/file.ts')]);
  });

  test('an import out of another room\'s private folder', () => {
    expect(intruding([
      arrow('daemonset/volumes/volume.ts', 'daemonset/volumes/private/kinds.ts'),
      arrow('daemonset/pod/pod.ts', 'daemonset/volumes/private/kinds.ts'),
      arrow('daemonset/volumes/private/kinds.ts', 'daemonset/volumes/private/more.ts'),
    ])).toEqual([arrow('daemonset/pod/pod.ts', 'daemonset/volumes/private/kinds.ts')]);
  });

  test('a circle', () => {
    expect(circle([arrow('a', 'b'), arrow('b', 'c'), arrow('a', 'c'), arrow('c', 'd')])).toBeUndefined();
    expect(circle([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'b')])).toEqual(['b', 'c', 'b']);
  });
});
