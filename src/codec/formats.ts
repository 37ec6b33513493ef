import { isIP } from 'net';
import { BadValue, shown } from './bad-value';
import { Codec, checked, integer, map, text } from './codec';
import { Expression, Inexpressible, literal } from './expression';

/*
 * The formats of Kubernetes' text fields. They are as strict as an API server and not stricter: what a cluster takes
 * must pass here too.
 */

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const SEARCH = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const QUANTITY = /^[+-]?(\d+\.?\d*|\.\d+)(n|u|m|k|M|G|T|P|E|[KMGTPE]i|[eE][+-]?\d+)?$/;
const WHOLE = /^\d+$/;
const INTEGER = /^-?\d+$/;

export const INT32 = 2 ** 31 - 1;

/** Any text. */
export const string = text();

/** Text that says something. */
export const nonEmpty = text((v) => v === '' ? 'is empty' : undefined);

/** Text of a format, or empty text where Kubernetes takes that as none. */
export const orEmpty = (format: Codec<string>): Codec<string> => ({
  encode: (value) => value === '' ? value : format.encode(value),
  express: (json, program) => json === '' ? literal(json) : format.express(json, program),
});

/** The reference of an image: Kubernetes looks no closer, but no pod starts with white space around it. */
export const image = text((v) => v !== '' && v.trim() === v ? undefined : 'is not an image, write one such as "registry.example.com/agent:1.0"');

/** A DNS label: container, volume and claim names. */
export const dnsLabel = text(matching(LABEL, 63, 'a DNS label (lower-case letters, digits and "-", at most 63 characters), write a name such as "node-agent"'));

/** A DNS subdomain: the name of most objects. */
export const dnsSubdomain = text(matching(SUBDOMAIN, 253,
  'a DNS subdomain (lower-case letters, digits, "-" and ".", at most 253 characters), write a name such as "node-agent"'));

/** The key of a label, a taint, a resource or a condition: `name` or `prefix/name`. */
export const qualifiedName = text((v) => {
  const [name, prefix, ...more] = v.split('/').reverse();
  const good = more.length === 0 && name.length <= 63 && QUALIFIED.test(name)
    && (prefix === undefined || (prefix.length <= 253 && SUBDOMAIN.test(prefix)));
  return good ? undefined : 'is not a qualified name, write "name" or "example.com/name" with a name of at most 63 letters, digits, "-", "_" and "."';
});

/** The key of an annotation: as a qualified name, in any case. */
export const annotationKey: Codec<string> = {
  encode: (value) => {
    qualifiedName.encode(typeof value === 'string' ? value.toLowerCase() : value);
    return value;
  },
  express: (json) => literal(annotationKey.encode(json)),
};

/** The value of a label. */
export const labelValue = text((v) => v === '' || (v.length <= 63 && QUALIFIED.test(v))
  ? undefined : 'is not a label value, write at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit');

/** Labels. */
export const labels = map(qualifiedName, labelValue);

/** Annotations: at most 256 KiB of them. */
export const annotations = checked(map(annotationKey, string), (json) => {
  const bytes = Buffer.byteLength(Object.entries(json).flat().join(''));
  if (bytes > 256 * 1024) {
    throw new BadValue(`the annotations are ${bytes} bytes long, an object takes at most ${256 * 1024}`);
  }
});

/** The name of a container port. */
export const portName = text((v) => isPortName(v) ? undefined
  : 'is not a port name, write at most 15 lower-case letters, digits and "-", with at least one letter, such as "metrics"');

/** An IP address, version 4 or 6; Kubernetes 1.36 refuses leading zeros and IPv4 addresses that are written as IPv6. */
export const ipAddress = text((v) => isIP(v) > 0 && !v.includes('%') && !isMappedIpv4(v)
  ? undefined : 'is not an IP address, write one such as "10.0.0.10" or "fd00::10"');

/** A domain in which names are looked up: a DNS subdomain, also with "_" and with a dot at its end, or ".". */
export const searchDomain = text((v) => v === '.' || (v.replace(/\.$/, '').length <= 253 && SEARCH.test(v.replace(/\.$/, '')))
  ? undefined : 'is not a search domain, write one such as "svc.cluster.local"');

/** The number of a port. */
export const portNumber = integer(1, 65535);

/** A port by name (`metrics`) or by number (`9100`); Kubernetes' `IntOrString`. */
export const port = intOrString((v) => WHOLE.test(v)
  ? (Number(v) >= 1 && Number(v) <= 65535 ? undefined : 'is not a port, write a number from 1 to 65535')
  : (isPortName(v) ? undefined : 'is not a port, write the name of a container port such as "metrics", or a number such as "9100"'));

/** A number of pods (`1`) or a share of them (`10%`); Kubernetes' `IntOrString`. */
export const numberOrPercent = intOrString((v) => WHOLE.test(v)
  ? (Number(v) <= INT32 ? undefined : `is more than ${INT32}`)
  : (/^\d+%$/.test(v) && parseInt(v) <= 100 ? undefined : 'is not a number or percentage, write "1" or "10%" (at most "100%")'));

/** A quantity of a resource; it keeps its spelling. */
export const quantity: Codec<string> = {
  encode: (value) => {
    if (typeof value !== 'string' || !QUANTITY.test(value)) {
      throw new BadValue(`${shown(value)} is not a quantity, write a number with a unit such as "50m", "64Mi" or "1.5Gi"`);
    }
    return value;
  },
  express: (json) => literal(quantity.encode(String(json))),
};

/** A quantity that is not negative. */
export const amount: Codec<string> = {
  encode: (value) => {
    if (quantity.encode(value).startsWith('-')) {
      throw new BadValue(`${shown(value)} is negative, write an amount such as "64Mi"`);
    }
    return value;
  },
  express: (json) => literal(amount.encode(String(json))),
};

/** Amounts by the name of the resource. */
export const resourceList = map(qualifiedName, amount);

/** The path of a host directory or file: Kubernetes refuses `..` in it. */
export const hostPath = text((v) => v === '' || v.split('/').includes('..')
  ? 'is not a path on the node, write an absolute path without ".." such as "/var/log"' : undefined);

/** The absolute path of a host directory. */
export const absolutePath = text((v) => !v.startsWith('/') || v.split('/').includes('..')
  ? 'is not a path on the node, write an absolute path without ".." such as "/var/lib/agent"' : undefined);

/** A path inside a volume: relative, and never upwards. */
export const descendingPath = text((v) => v.startsWith('/') || v.split('/').includes('..')
  ? 'is not a path inside the volume, write a relative path without ".." such as "conf.d/agent.yaml"' : undefined);

/** A path of a projected file: as a descending path, and never beginning with `..`. */
export const filePath = text((v) => v === '' || v.startsWith('/') || v.startsWith('..') || v.split('/').includes('..')
  ? 'is not a file name inside the volume, write a relative path without ".." such as "agent.yaml"' : undefined);

/** A key of a ConfigMap or Secret. */
export const dataKey = text((v) => v.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(v) && v !== '.' && !v.startsWith('..')
  ? undefined : 'is not a key, write at most 253 letters, digits, "-", "_" and "."');

/** The name of an environment variable: printable ASCII without "=". */
export const envName = text((v) => /^[\x20-\x3c\x3e-\x7e]+$/.test(v)
  ? undefined : 'is not the name of an environment variable, write printable ASCII without "=" such as "NODE_NAME"');

const MODE = integer(0, 0o777);

/** The mode of a file, 0 to 0777 (octal), as a number; programs write it in octal, as it is read. */
export const fileMode: Codec<number> = { ...MODE, express: (json) => ({ literal: MODE.encode(json), octal: true }) };

/** A user or group id. */
export const userId = integer(0, INT32);

/** A duration in whole seconds; zero is allowed. */
export const seconds = integer(0, INT32);

/** A count; zero is allowed. */
export const count = integer(0, INT32);

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

function isPortName(v: string): boolean {
  return v.length <= 15 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(v) && /[a-z]/.test(v) && !v.includes('--');
}

function isMappedIpv4(v: string): boolean {
  return isIP(v) === 6 && /^\[::ffff:[0-9a-f]+:[0-9a-f]+\]$/.test(new URL(`http://[${v}]`).hostname);
}

function matching(pattern: RegExp, length: number, what: string): (value: string) => string | undefined {
  return (value) => value.length <= length && pattern.test(value) ? undefined : `is not ${what}`;
}
