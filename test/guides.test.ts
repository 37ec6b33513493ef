import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { App, Chart } from 'cdk8s';
import * as ts from 'typescript';
import { GUIDES, ROOT, snippetsOf } from './snippets';
import { ContainerProps, DaemonSet } from '../src';

const [BEFORE, AFTER] = readFileSync(join(ROOT, 'rosetta/default.ts-fixture'), 'utf8').split('/// here');

/** What the compiler says about each of the programs, which it sees as files of the package. */
function errorsIn(programs: { [file: string]: string }): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.dev.json'), {
    noUnusedLocals: false, allowUnreachableCode: true, types: ['node'],
  }, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => { throw new Error(String(diagnostic.messageText)); } })!;
  const host = ts.createCompilerHost(config.options);
  const files = new Map(Object.entries(programs).map(([file, code]) => [join(ROOT, file), code]));
  const program = ts.createProgram([...files.keys()], config.options, {
    ...host,
    fileExists: (file) => files.has(file) || host.fileExists(file),
    readFile: (file) => files.get(file) ?? host.readFile(file),
    getSourceFile: (file, options) => files.has(file)
      ? ts.createSourceFile(file, files.get(file)!, options)
      : host.getSourceFile(file, options),
  });
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ start, messageText }) => (
      `${file.slice(ROOT.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}: ${source.text.slice(start).split('\n')[0]}`
    ));
  });
}

const snippets = GUIDES.flatMap(snippetsOf);

test('every TypeScript snippet in the guides compiles', () => {
  const programs = snippets.filter(({ language }) => language.startsWith('ts')).map(({ place, code }) => [
    `${place.replace(/[^\w.]/g, '-')}.ts`, code.startsWith('import ') ? code : `${BEFORE}{\n${code}}${AFTER}\nexport {};`,
  ]);
  expect(programs.length).toBeGreaterThan(10);
  expect(errorsIn(Object.fromEntries(programs))).toEqual([]);
});

test('a snippet that does not compile is found', () => {
  expect(errorsIn({ 'wrong.ts': `${BEFORE}new LogCollector(chart, 'logs', { output: [] });` })).toEqual([expect.stringMatching(/^wrong\.ts: .*'output'/)]);
});

test('snippets say which language they are in', () => {
  expect(snippets.filter(({ language }) => !/^(ts( nofixture)?|yaml|sh|console|text)$/.test(language))).toEqual([]);
});

test('the README begins with an example of less than ten lines, and the YAML that it gives', () => {
  const [program, yaml] = snippetsOf('README.md');
  expect(program.code.trim().split('\n').length).toBeLessThan(10);
  expect(program.code).toBe(readFileSync(join(ROOT, 'examples/first/main.ts'), 'utf8'));
  expect(yaml.code).toBe(readFileSync(join(ROOT, 'examples/first/dist/logging.k8s.yaml'), 'utf8'));
});

test('the errors in docs/daemonset.md are those that one gets', () => {
  const [value, whole] = snippetsOf('docs/daemonset.md').filter(({ language }) => language === 'text').map(({ code }) => code.trim());
  const agent = (...containers: ContainerProps[]) => new DaemonSet(new Chart(new App(), 'chart'), 'agent', { containers });
  expect(() => agent({ name: 'a', image: 'a:1', ports: [{ containerPort: 70000 }] })).toThrow(value);
  const twice = agent({ name: 'a', image: 'a:1' }, { name: 'a', image: 'b:1' });
  expect(twice.node.validate()).toEqual([whole.replace('[chart/agent] ', '')]);
});

test.each(GUIDES)('every link of %s to a file leads to one', (guide) => {
  const links = [...readFileSync(join(ROOT, guide), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link);
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(guide), link)))).toEqual([]);
});
