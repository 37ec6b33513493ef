import { join } from 'path';
import * as ts from 'typescript';
import { ROOT } from './snippets';

/** As a careful user has them. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ['node'],
  baseUrl: ROOT,
  paths: { 'cdk8s-daemonsets': ['src'] },
};

/** The files of libraries, which take longer to parse than anything here and are the same for all. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the TypeScript compiler has to say about programs under `strict`, each alone but all of them in one go. */
export function complaints(...sources: string[]): string[] {
  const programs = new Map(sources.map((source, i) => [join(ROOT, `program-${i}.ts`), source]));
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const source = programs.get(name);
    if (source !== undefined) { return ts.createSourceFile(name, source, ts.ScriptTarget.ES2022); }
    if (!parsed.has(name)) { parsed.set(name, read(name, ...rest)); }
    return parsed.get(name);
  };
  const program = ts.createProgram([...programs.keys()], OPTIONS, host);
  // The files that a program imports are checked where they belong.
  const ofPrograms = [...programs.keys()].map((name) => program.getSourceFile(name)!)
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...ofPrograms]
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
