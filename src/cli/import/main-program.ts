import { Names, camelCase, kebabCase } from './names';
import { objectCode } from './other-object';
import { sourceCode } from './source-code';
import { TextConstants } from './text-constants';
import { commentText, stringLiteral } from './text-literal';
import { planVolumes } from './volumes';
import { DeclaredVolume, Expression, Inexpressible, Program, Referable, call, literal } from '../../codec/expression';
import { DAEMON_SET } from '../../daemonset/daemonset-manifest';
import { VOLUME } from '../../daemonset/volumes/volume';

const CHART = { name: 'chart' };

/** How a variable for an object of another kind ends, and which endings say as much. */
const SUFFIXES: { [kind in Referable]: [suffix: string, saysSo: RegExp] } = {
  ConfigMap: ['Config', /(config|configmap)$/i],
  Secret: ['Secret', /(secrets?|credentials?|creds|tokens?|certs?|keys?)$/i],
  ServiceAccount: ['ServiceAccount', /serviceaccount$/i],
  PersistentVolumeClaim: ['Claim', /claim$/i],
};

const FROM_NAME: { [kind in Referable]: string } = {
  ConfigMap: 'kplus.ConfigMap.fromConfigMapName',
  Secret: 'kplus.Secret.fromSecretName',
  ServiceAccount: 'kplus.ServiceAccount.fromServiceAccountName',
  PersistentVolumeClaim: 'kplus.PersistentVolumeClaim.fromClaimName',
};

/** A program that makes a chart of objects, as it is being written. */
export class MainProgram implements Program {
  private readonly used = new Set<string>();
  private readonly variables = Names.forVariables();
  private readonly ids: Names;
  private readonly texts = new TextConstants(this.variables);

  /** The variables of references and volumes, by what they hold. */
  private readonly known = new Map<string, string>();

  /** The paragraphs of the program after the chart. */
  private readonly paragraphs: string[] = [];

  /** The declarations that the construct at hand needs before it. */
  private readonly references: string[] = [];
  private readonly volumes: string[] = [];

  /** The volumes of the DaemonSet at hand. */
  private declared = new Map<string, DeclaredVolume>();

  private fromCdk8s = new Set(['App', 'Chart']);
  private fromPlus = false;

  /**
   * @param chartId the id of the chart
   * @param daemonSetIds the ids of the DaemonSets, which nothing else may have
   */
  constructor(private readonly chartId: string, daemonSetIds: string[]) {
    this.ids = new Names(daemonSetIds);
  }

  /**
   * Adds a DaemonSet. Throws `Inexpressible` on a value that Kubernetes rejects.
   *
   * @param manifest the manifest, which conforms to the schema and states no defaults
   * @param id its id
   * @param comments what a reader should know about it
   */
  public addDaemonSet(manifest: any, id: string, comments: string[]): void {
    const { metadata, spec } = structuredClone(manifest);
    if (metadata?.name === id || metadata?.name === '') {
      delete metadata.name;
    }
    const podSpec = spec?.template?.spec ?? {};
    const { listed, shared } = planVolumes(podSpec);
    this.declared = new Map((podSpec.volumes ?? []).map((volume: any) => [volume.name, { json: volume }]));
    shared.forEach((volume) => this.declared.set(volume.name, { json: volume, variable: this.volumeVariable(volume, id) }));
    delete podSpec.volumes;
    if (listed.length > 0) {
      podSpec.volumes = listed;
    }
    const props = DAEMON_SET.express({ metadata: Object.keys(metadata ?? {}).length > 0 ? metadata : undefined, spec }, this);
    this.add(call(`new ${this.use('DaemonSet')}`, CHART, literal(id), this.texts.hoist(props, id)), comments);
  }

  /**
   * Adds another object.
   *
   * @param object the object
   * @param id the id that it should have
   * @param comments what a reader should know about it
   */
  public addObject(object: any, id: string, comments: string[]): void {
    const name = String(object.metadata?.name ?? object.kind);
    const { className, props } = objectCode(object, (data) => this.texts.hoist(data, name));
    if (className === 'ApiObject') {
      this.fromCdk8s.add(className);
    } else {
      this.fromPlus = true;
    }
    this.add(call(`new ${className}`, CHART, literal(this.ids.unique(id)), props), comments);
  }

  public use(name: string): string {
    this.used.add(name);
    return name;
  }

  public reference(kind: Referable, name: string): Expression {
    if (typeof name !== 'string') {
      throw new Inexpressible(`a ${kind} without a name`);
    }
    this.fromPlus = true;
    return {
      name: this.variable(`${kind} ${name}`, this.references, () => {
        const [suffix, saysSo] = SUFFIXES[kind];
        const plain = camelCase(name);
        const id = name.replaceAll('/', '-') || kebabCase(kind);
        return {
          names: [...(kind === 'ServiceAccount' ? ['serviceAccount'] : []), ...(saysSo.test(plain) ? [plain] : []), plain + suffix],
          value: call(FROM_NAME[kind], CHART, literal(this.ids.unique(id, `${id}-${kebabCase(kind)}`)), literal(name)),
        };
      }),
    };
  }

  public volume(name: string): DeclaredVolume {
    return this.declared.get(name) ?? { json: undefined };
  }

  /**
   * The text of the program.
   *
   * @param notes what a reader should know about it as a whole
   */
  public print(notes: string[]): string {
    const imports = [
      importCode([...this.fromCdk8s], 'cdk8s'),
      importCode([...this.used], 'cdk8s-daemonsets'),
      ...(this.fromPlus ? ["import * as kplus from 'cdk8s-plus-27';"] : []),
    ];
    const chart = `const app = new App();\nconst chart = new Chart(app, ${stringLiteral(this.chartId)});`;
    const parts = [[...commentLines(notes), ...imports].join('\n'), ...this.texts.declarations, chart, ...this.paragraphs, 'app.synth();'];
    return `${parts.join('\n\n')}\n`;
  }

  private volumeVariable(volume: any, owner: string): string {
    return this.variable(`Volume ${JSON.stringify(volume)}`, this.volumes, () => {
      const plain = camelCase(volume.name);
      return {
        // `fs` and the like are taken for the modules of that name.
        names: [...(plain.endsWith('fs') ? [] : [plain]), `${plain}Volume`, camelCase(`${owner} ${volume.name} volume`)],
        value: VOLUME.express(volume, this),
      };
    });
  }

  /** The variable of something that is declared once, however often it is needed. */
  private variable(key: string, declarations: string[], make: () => { names: string[]; value: Expression }): string {
    let variable = this.known.get(key);
    if (variable === undefined) {
      const { names, value } = make();
      variable = this.variables.unique(...names);
      this.known.set(key, variable);
      const before = `const ${variable} = `;
      declarations.push(`${before}${sourceCode(value, '', before.length)};`);
    }
    return variable;
  }

  private add(construct: Expression, notes: string[]): void {
    const before = [...this.references.splice(0), ...this.volumes.splice(0)];
    if (before.length > 0) {
      this.paragraphs.push(before.join('\n'));
    }
    this.paragraphs.push([...commentLines(notes), `${sourceCode(construct)};`].join('\n'));
  }
}

function importCode(names: string[], from: string): string {
  const sorted = names.sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1);
  const line = `import { ${sorted.join(', ')} } from '${from}';`;
  return line.length <= 120 ? line : `import {\n${sorted.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
}

function commentLines(notes: string[]): string[] {
  return notes.map((note) => `// ${commentText(note)}`);
}
