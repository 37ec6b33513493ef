import { isIP } from 'net';
import { text } from '../../codec/codec';

/*
 * The formats of what is written into the configuration of a log collector. Collectors join several of these texts into one
 * line, and replace `${…}` by variables of their environment: what would not arrive as it was meant is refused.
 */

const LABEL = /^[a-z0-9_]([-a-z0-9_]{0,61}[a-z0-9_])?$/i;

/** Text of one line. */
export const line = text(lineProblem);

/** A host name, also with `_` and with a dot at its end, or an IP address. */
export const host = text((v) => lineProblem(v) ?? (isHost(v)
  ? undefined : 'is not a host name or IP address, write one such as "elasticsearch.logging.svc" or "fd00::10"; the port and TLS are given apart, as port and tls'));

/** The name of an index of Elasticsearch or OpenSearch, or the beginning of one. */
export const indexName = text((v) => lineProblem(v) ?? (/^[^-_+\\/*?"<>|,#:\s][^\\/*?"<>|,#:\s]*$/.test(v) && !/[A-Z]/.test(v.replace(/%./g, ''))
  && v !== '.' && v !== '..' ? undefined : 'is not an index, write lower-case letters, digits, "-", "_" and ".", beginning with a letter, such as "kubernetes"'));

/** The path of an HTTP request. */
export const requestPath = text((v) => lineProblem(v) ?? (/^\/[^\s#]*$/.test(v) ? undefined : 'is not the path of a request, write one such as "/logs"'));

/** The name of a header of an HTTP request. */
export const headerName = text((v) => lineProblem(v) ?? (/^[-!#$%&'*+.^_`|~0-9a-z]+$/i.test(v)
  ? undefined : 'is not the name of a header, write one such as "X-Cluster"'));

/** The name of a label of Loki. */
export const lokiLabelName = text((v) => lineProblem(v) ?? (/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(v)
  ? undefined : 'is not the name of a label, write letters, digits and "_", not beginning with a digit, such as "part_of"'));

/** The value of a label of Loki, which stands in a list. */
export const lokiLabelValue = text((v) => lineProblem(v)
  ?? (v.includes(',') ? 'has a comma, at which the next label would begin: write another character, or several labels'
    : v.startsWith('$') ? 'begins with "$", which stands for a field of the record: write it without' : undefined));

/** What is wrong with text that stands in one line of a configuration. */
export function lineProblem(v: string): string | undefined {
  if (v === '') { return 'is empty'; }
  if (/[\x00-\x1f\x7f]/.test(v)) { return 'has a line break or another control character, and is one line: leave it out'; }
  if (v.trim() !== v) { return 'has blanks at an end, which would get lost: leave them out'; }
  return v.includes('${') ? 'has "${", which stands for a variable of the collector\'s environment: leave it out' : undefined;
}

function isHost(v: string): boolean {
  const labels = v.replace(/\.$/, '').split('.');
  // A name that ends in a number would be an IPv4 address, and is none.
  return isIP(v) > 0 || (v.length <= 254 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels[labels.length - 1]));
}
