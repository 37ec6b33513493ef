import { BadValue, shown } from '../../../codec/bad-value';
import { inside } from '../../../codec/codec';

/*
 * The parsers that pods ask for with the annotation `fluentbit.io/parser`. Fluent Bit has none by itself.
 */

/** The file of its image. */
const OF_IMAGE = '/fluent-bit/etc/parsers.conf';

/** The parsers in that file, from 5.0.0 to 5.1.1. */
const IN_IMAGE = [
  'apache', 'apache2', 'apache_error', 'nginx', 'k8s-nginx-ingress', 'json', 'logfmt', 'docker', 'docker-daemon', 'syslog-rfc5424',
  'syslog-rfc3164-local', 'syslog-rfc3164', 'mongodb', 'envoy', 'istio-envoy-proxy', 'cri', 'kube-custom', 'kmsg-netfilter-log',
];

/** The file of the user's that takes the place of the image's. */
const INSTEAD = 'parsers.conf';

/** Which files of parsers Fluent Bit loads. */
export interface ParserFiles {
  /** The one that the configuration names; it can name one. */
  readonly main: string;

  /** Those that the command line names. */
  readonly further: string[];
}

/**
 * Which files of parsers are loaded: the image's, and those of the user's that are called `parsers….conf` or `.yaml`.
 *
 * Throws `BadValue` when two parsers of one name would end Fluent Bit at its start.
 *
 * @param files the user's configuration files by name
 * @param directory where they are
 * @param knowsImage whether the image is one whose parsers are known
 */
export function parserFiles(files: { [name: string]: string }, directory: string, knowsImage: boolean): ParserFiles {
  const names = Object.keys(files).filter((name) => /^parsers.*\.(conf|ya?ml)$/.test(name));
  const replaced = names.includes(INSTEAD);
  const taken = new Set(knowsImage && !replaced ? IN_IMAGE : []);
  for (const file of names) {
    inside(`configFiles[${shown(file)}]`, () => {
      for (const parser of parsersIn(file, files[file])) {
        if (taken.has(parser)) {
          throw new BadValue(`the parser ${shown(parser)} is there already, and Fluent Bit ends on two of one name: write another name, `
            + `or a file ${shown(INSTEAD)}, which takes the place of the image's`);
        }
        taken.add(parser);
      }
    });
  }
  return {
    main: replaced ? `${directory}/${INSTEAD}` : OF_IMAGE,
    further: names.filter((name) => name !== INSTEAD).map((name) => `${directory}/${name}`),
  };
}

/** The names of the parsers in a file of the classic format; those of multiline parsers are others. */
function parsersIn(file: string, content: string): string[] {
  if (!file.endsWith('.conf')) { return []; }
  return String(content).split(/^(?=\[)/m)
    .filter((section) => /^\[PARSER\]/i.test(section))
    .flatMap((section) => /^[ \t]+name[ \t]+(\S+)/im.exec(section)?.[1] ?? []);
}
