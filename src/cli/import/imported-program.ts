import * as path from 'path';
import { InvalidInput } from './invalid-input';
import { MainProgram } from './main-program';
import { Names, kebabCase } from './names';
import { readObjects } from './read-yaml';
import { isPlaceholder, problemsOfValues } from './template';
import { isDaemonSet, isDeployment, isMisnamedDaemonSet, isMiswrittenDaemonSet, toWorkload } from './workload';
import { problemsOf } from '../../checks';
import { flag } from '../../codec/codec';
import { Inexpressible } from '../../codec/expression';
import { string } from '../../codec/formats';
import { needed, field } from '../../codec/struct';
import { Factory } from '../../codec/vocabulary';
import { conform } from '../../manifest/conform';
import { withoutDefaults } from '../../manifest/defaults';

/** Options of an import. */
export interface ImportOptions {
  /**
   * The name of the file that the text comes from, for messages and for the id of the chart.
   *
   * @default - messages say `input`, and the id is the name of the first DaemonSet
   */
  readonly fileName?: string;

  /**
   * Whether Deployments become DaemonSets too. Their `replicas`, `strategy` and `progressDeadlineSeconds` are left out.
   *
   * @default false
   */
  readonly convertDeployments?: boolean;
}

const FROM_YAML = new Factory<ImportOptions & { text: string }>('fromYaml', {}, ['text'], {
  text: needed(field(string)), fileName: field(string), convertDeployments: field(flag),
});

/**
 * A program that synthesizes the objects of a manifest, with its DaemonSets in the vocabulary of this library.
 *
 * Synthesizing it and applying the result changes nothing in a cluster that has the manifest.
 */
export class ImportedProgram {
  /**
   * Writes the program for the objects of a YAML or JSON text.
   *
   * The text is read as kubectl reads it: several documents, lists, anchors, YAML 1.1 scalars.
   *
   * Throws when the text is broken, when a value of a DaemonSet is not of its field's type, and when there is no DaemonSet; the
   * message says where. What only an API server would refuse (a malformed name, say) the program refuses when it runs.
   *
   * @param text the text of the manifest
   * @param options how it is imported
   */
  public static fromYaml(text: string, options: ImportOptions = {}): ImportedProgram {
    const given = FROM_YAML.encode('ImportedProgram', { text }, options);
    return ImportedProgram.of(given.text, given);
  }

  private static of(text: string, options: ImportOptions): ImportedProgram {
    const file = options.fileName ?? 'input';
    const { objects, notes } = readObjects(text, file);
    const entries = objects.map((object) => isWanted(object, options) ? daemonSetEntry(object) : otherEntry(object));
    const problems = entries.flatMap(({ title, problems: found }) => found.map((problem) => `${file}: ${title}: ${problem}`));
    if (problems.length > 0) {
      throw new InvalidInput(problemsOfValues(problems));
    }
    const daemonSets = entries.filter(({ isDaemonSet: wanted }) => wanted).length;
    if (daemonSets === 0) {
      const hint = objects.some(isDeployment) ? '; --convert-deployments turns its Deployments into DaemonSets' : '';
      throw new InvalidInput(`${file}: there is no DaemonSet in it${hint}`);
    }
    const program = write(entries, kebabCase(path.basename(options.fileName ?? '', path.extname(options.fileName ?? ''))), file);
    // The program is the same wherever it is written.
    const base = path.basename(file);
    return new ImportedProgram(program.print(notes.map((note) => note.replace(file, () => base))), [
      ...notes,
      ...entries.flatMap(({ title, comments }) => comments.map((comment) => `${file}: ${title}: ${comment}`)),
    ], daemonSets, entries.length - daemonSets);
  }

  private constructor(
    /** The program, in TypeScript. */
    public readonly source: string,

    /** What differs from the manifest, and what a reader should know: fields that Kubernetes does not have, duplicate keys. */
    public readonly notes: string[],

    /** How many DaemonSets it synthesizes. */
    public readonly daemonSetCount: number,

    /** How many other objects it synthesizes. */
    public readonly otherObjectCount: number,
  ) {}
}

/** An object on its way into the program. */
interface Entry {
  readonly isDaemonSet: boolean;
  readonly object: any;

  /** What the object is called in messages. */
  readonly title: string;

  /** What is said about it in the program. */
  readonly comments: string[];

  /** Why it cannot be imported. */
  readonly problems: string[];
}

function isWanted(object: any, { convertDeployments = false }: ImportOptions): boolean {
  return isDaemonSet(object) || (convertDeployments && isDeployment(object));
}

function daemonSetEntry(object: any): Entry {
  const { manifest, changes } = toWorkload(object);
  const { value, unknown, wrong, empty } = conform(manifest, 'DaemonSet');
  const daemonSet = withoutDefaults(value);
  return {
    isDaemonSet: true,
    object: daemonSet,
    title: titleOf(object),
    comments: [
      ...(changes.length > 0 ? [changes.join('; ')] : []),
      ...unknown.map(({ path: where, text }) => `${where} ${text}, it is left out`),
      ...empty.map(({ path: where, text }) => `${where} ${text}`),
      ...unnamed(object),
    ],
    problems: wrong.length > 0 ? wrong.map(({ path: where, text }) => `${where} ${text}`) : missing(daemonSet),
  };
}

/** What an API server asks of a DaemonSet, and this library would otherwise fill in or not know. */
function missing({ spec }: any): string[] {
  const podSpec = spec?.template?.spec;
  const volumes: string[] = (podSpec?.volumes ?? []).map(({ name }: any) => name);
  const twice = volumes.find((name, i) => volumes.indexOf(name) !== i);
  const problems = [
    ...(twice === undefined ? [] : [`spec.template.spec.volumes: ${JSON.stringify(twice)} is the name of two of them`]),
    ...(spec?.selector === undefined ? ['spec.selector is missing, Kubernetes wants the labels of the pods there'] : []),
    ...(podSpec?.containers === undefined ? ['spec.template.spec.containers is missing, Kubernetes wants at least one'] : []),
    ...(podSpec?.restartPolicy !== undefined
      ? [`spec.template.spec.restartPolicy is ${JSON.stringify(podSpec.restartPolicy)}, a DaemonSet takes only "Always"`] : []),
  ];
  // The construct would give the pods the labels that the selector wants.
  return problems.length > 0 ? problems : problemsOf('DaemonSetSpec', spec).map(({ path: where, message }) => `spec.${where}: ${message}`);
}

function otherEntry(object: any): Entry {
  const { wrong } = conform(object.metadata ?? {}, 'ObjectMeta');
  return {
    isDaemonSet: false,
    object,
    title: titleOf(object),
    comments: unnamed(object),
    problems: [
      ...misnamed(object),
      ...wrong.map(({ path: where, text }) => `metadata.${where} ${text}`),
    ],
  };
}

/** What is wrong with the kind of an object, or with its version if it says that it is a DaemonSet. */
function misnamed(object: any): string[] {
  const { kind, apiVersion } = object;
  if (isPlaceholder(kind)) {
    return [`kind is ${JSON.stringify(kind)}, Kubernetes wants the name of a kind such as DaemonSet`];
  }
  if (isMiswrittenDaemonSet(object)) {
    return [`kind is ${JSON.stringify(kind)}, Kubernetes wants DaemonSet`];
  }
  return isMisnamedDaemonSet(object) ? [`apiVersion is ${JSON.stringify(apiVersion)}, Kubernetes wants apps/v1`] : [];
}

/** cdk8s gives every object a name; kubectl refuses to apply one without. */
function unnamed(object: any): string[] {
  return object.metadata?.name ? [] : ['it has no name, so this program gives it one'];
}

function titleOf({ kind, metadata }: any): string {
  return metadata?.name ? `${kind} ${metadata.name}` : `a ${kind}`;
}

function write(entries: Entry[], fileId: string, file: string): MainProgram {
  const ids = new Names();
  const daemonSetIds = new Map(entries.filter((entry) => entry.isDaemonSet).map((entry) => {
    const { name = 'daemon-set', namespace = '' } = entry.object.metadata ?? {};
    return [entry, ids.unique(name, `${name}-${namespace}`)];
  }));
  const taken = [...daemonSetIds.values()];
  const ofKind = new Map<string, number>();
  entries.forEach(({ object: { kind } }) => ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1));
  const program = new MainProgram(fileId || taken[0], taken);
  for (const entry of entries) {
    const { object, title, comments } = entry;
    try {
      if (entry.isDaemonSet) {
        program.addDaemonSet(object, daemonSetIds.get(entry)!, comments);
      } else {
        program.addObject(object, objectId(object, ofKind), comments);
      }
    } catch (e) {
      throw e instanceof Inexpressible ? new InvalidInput(problemsOfValues([`${file}: ${title}: ${e.message}`])) : e;
    }
  }
  return program;
}

/** `service-account` for the only ServiceAccount, otherwise `service-account-fluentd`. */
function objectId({ kind, metadata }: any, ofKind: Map<string, number>): string {
  return kebabCase(ofKind.get(kind) === 1 ? kind : `${kind}-${metadata?.name ?? ''}`) || 'object';
}
