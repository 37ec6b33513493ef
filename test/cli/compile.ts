import * as path from 'path';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  types: ['node'],
  baseUrl: ROOT,
  paths: { 'cdk8s-daemonsets': ['src'] },
};

/** What the TypeScript compiler has to say about programs under `strict`, all of them in one go. */
export function complaints(...sources: string[]): string[] {
  const programs = new Map(sources.map((source, i) => [path.join(ROOT, `program-${i}.ts`), source]));
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const source = programs.get(name);
    return source === undefined ? read(name, ...rest) : ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
  };
  return ts.getPreEmitDiagnostics(ts.createProgram([...programs.keys()], OPTIONS, host))
    .filter(({ file }) => file === undefined || programs.has(file.fileName))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
