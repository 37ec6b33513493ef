import { BadValue, shown } from './bad-value';
import { Codec, checked, map, scalar, text } from './codec';
import { Expression, Inexpressible, literal } from './expression';
import { annotationsProblem } from '../manifest/annotations';
import { FORMATS, INT32 } from '../manifest/formats';

/*
 * The codecs of Kubernetes' scalar fields. What a value has to be stands in the formats of the manifest; here is how the API
 * takes it and writes it.
 */

export { INT32 };

const INTEGER = /^-?\d+$/;

/** The names of the formats of that type. */
type Named<T> = { [N in keyof typeof FORMATS]: typeof FORMATS[N]['type'] extends T ? N : never }[keyof typeof FORMATS];

/** Any text. */
export const string = text();

export const nonEmpty = textOf('nonEmpty');
export const image = textOf('image');
export const dnsLabel = textOf('dnsLabel');
export const dnsSubdomain = textOf('dnsSubdomain');
export const qualifiedName = textOf('qualifiedName');
export const annotationKey = textOf('annotationKey');
export const labelValue = textOf('labelValue');
export const portName = textOf('portName');
export const ipAddress = textOf('ipAddress');
export const searchDomain = textOf('searchDomain');
export const hostPath = textOf('hostPath');
export const descendingPath = textOf('descendingPath');
export const filePath = textOf('filePath');
export const dataKey = textOf('dataKey');
export const envName = textOf('envName');

export const portNumber = numberOf('port');
export const hostPort = numberOf('hostPort');
export const userId = numberOf('userId');
export const seconds = numberOf('seconds');
export const count = numberOf('count');

/** A port by name or number, which is text here, and a number in the manifest when it is one. */
export const port = intOrString(FORMATS.portOrName.problem);

/** A number of pods or a share of them: the same. */
export const numberOrPercent = intOrString(FORMATS.numberOrPercent.problem);

/** A quantity of a resource; it keeps its spelling. */
export const quantity = quantityOf('quantity');

/** A quantity that is not negative. */
export const amount = quantityOf('amount');

/** Labels. */
export const labels = map(qualifiedName, labelValue);

/** Annotations: at most 256 KiB of them. */
export const annotations = checked(map(annotationKey, string), (json) => {
  const problem = annotationsProblem(json);
  if (problem !== undefined) { throw new BadValue(problem); }
});

/** Amounts by the name of the resource. */
export const resourceList = map(qualifiedName, amount);

/** The absolute path of a directory of the node. */
export const absolutePath = text((v) => !v.startsWith('/') || v.split('/').includes('..')
  ? 'is not a path on the node, write an absolute path without ".." such as "/var/lib/agent"' : undefined);

/** A mode, which programs write in octal, as it is read. */
function modeOf(format: Named<'int32'>): Codec<number> {
  const mode = numberOf(format);
  return { ...mode, express: (json) => ({ literal: mode.encode(json), octal: true }) };
}

/** The mode of a file. */
export const fileMode = modeOf('fileMode');

/** The mode of a directory, which may be sticky. */
export const directoryMode = modeOf('directoryMode');

/** Text that says something, or empty text where Kubernetes takes that as none. */
export const orEmpty = (format: Codec<string>): Codec<string> => ({
  encode: (value) => value === '' ? value : format.encode(value),
  express: (json, program) => json === '' ? literal(json) : format.express(json, program),
});

/** Text of a format. */
export function textOf(format: Named<'string'>): Codec<string> {
  return text(FORMATS[format].problem);
}

/** A number of a format. */
export function numberOf(format: Named<'int32' | 'int64'>): Codec<number> {
  return scalar<number>((value) => {
    const wrong = FORMATS[format].problem(value);
    if (wrong !== undefined) { throw new BadValue(`${shown(value)} ${wrong}`); }
  });
}

/** Kubernetes' `IntOrString`: text here, a number in the manifest when it is one. */
export function intOrString(problem: (value: string) => string | undefined): Codec<string> {
  const format = text(problem);
  return {
    encode: (value) => {
      format.encode(value);
      return INTEGER.test(value) ? Number(value) : value;
    },
    express: (json): Expression => {
      if (typeof json === 'string' && INTEGER.test(json)) {
        throw new Inexpressible(`${shown(json)} is text and would become a number`);
      }
      return literal(format.encode(String(json)));
    },
  };
}

/** A quantity of a format: text, which a manifest may have as a number. */
function quantityOf(format: Named<'Quantity'>): Codec<string> {
  const encode = (value: unknown) => {
    const wrong = typeof value === 'string' ? FORMATS[format].problem(value) : FORMATS.quantity.problem('');
    if (wrong !== undefined) { throw new BadValue(`${shown(value)} ${wrong}`); }
    return value as string;
  };
  return { encode, express: (json) => literal(encode(String(json))) };
}
