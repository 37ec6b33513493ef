import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { App, Chart } from 'cdk8s';
import { run } from './cli/run';
import { complaints } from './compile';
import { GUIDES, ROOT, snippetsOf } from './snippets';
import { ContainerProps, DaemonSet } from '../src';

const snippets = GUIDES.flatMap(snippetsOf);
const programs = snippets.filter(({ language }) => language.startsWith('ts'));

test('every TypeScript snippet in the guides compiles as it is pasted, alone and under strict', () => {
  expect(programs.length).toBeGreaterThan(10);
  expect(complaints(...programs.map(({ code }) => code))).toEqual([]);
}, 60_000);

test('a snippet that leans on another one, or has a mistake, is found', () => {
  expect(complaints("import { LogCollector } from 'cdk8s-daemonsets';\nnew LogCollector(chart, 'logs', { output: [] });"))
    .toEqual([expect.stringMatching(/'chart'/), expect.stringMatching(/'output'/)]);
}, 60_000);

test.each(programs)('the program at $place runs', ({ code }) => {
  jest.spyOn(console, 'log').mockReturnValue();
  expect(run(code).length > 0 || !code.includes('.synth()')).toBe(true);
});

test('snippets say which language they are in', () => {
  expect(snippets.filter(({ language }) => !/^(ts nofixture|yaml|mermaid|sh|console|text)$/.test(language))).toEqual([]);
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

test('every file and folder of the project that CONTRIBUTING.md names is there', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/`((?:src|test|docs|examples|projenrc|benchmarks)\/[\w./-]+)`/g)].map(([, path]) => path);
  const folders = [...text.matchAll(/^(\w+\/(?:[\w-]+\/)?) {2,}/gm)].map(([, path]) => path);
  expect([named.length > 25, folders.length]).toEqual([true, 11]);
  expect([...named, ...folders].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
