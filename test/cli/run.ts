import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as ts from 'typescript';
import * as yaml from 'yaml';
import * as lib from '../../src';
import { ImportOptions, ImportedProgram } from '../../src';

/** Runs a program that was imported, and returns the objects that it synthesizes. */
export function run(source: string): any[] {
  const objects: any[] = [];
  class App extends cdk8s.App {
    public synth(): void {
      objects.push(...yaml.parseAllDocuments(this.synthYaml(), { version: '1.1' }).map((document) => document.toJS()));
    }
  }
  const modules: { [name: string]: any } = { 'cdk8s': { ...cdk8s, App }, 'cdk8s-plus-27': kplus, 'cdk8s-daemonsets': lib };
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  new Function('require', 'exports', outputText)((name: string) => modules[name], {});
  return objects;
}

/** The program for a manifest, and what it synthesizes. */
export function imported(text: string, options: ImportOptions = {}): { source: string; notes: string[]; objects: any[] } {
  const { source, notes } = ImportedProgram.fromYaml(text, options);
  return { source, notes, objects: run(source) };
}

/** The YAML of a DaemonSet with one container. */
export function daemonSetYaml({ name = 'agent', container = '', pod = '', spec = '' } = {}): string {
  return `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: agent } }
  ${spec}
  template:
    metadata: { labels: { app: agent } }
    spec:
      ${pod}
      containers:
        - name: agent
          image: agent:1
          ${container}
`;
}
