import { text } from '../../codec/codec';
import { string } from '../../codec/formats';
import { needed, own, struct } from '../../codec/struct';

/** A header of an HTTP request. */
export interface HttpHeader {
  /** The name of the header: letters, digits and `-`. */
  readonly name: string;

  /** The value of the header. */
  readonly value: string;
}

const headerName = text((v) => /^[-A-Za-z0-9]+$/.test(v) ? undefined
  : 'is not the name of a header, write letters, digits and "-" such as "X-Probe"');

/** @internal */
export const HTTP_HEADER = struct<HttpHeader>({ name: needed(own(headerName)), value: needed(own(string)) });
