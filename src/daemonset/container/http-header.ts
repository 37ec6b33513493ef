import { Codec } from '../../codec/codec';
import { string, textOf } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/** A header of an HTTP request. */
export interface HttpHeader {
  /** The name of the header: letters, digits and `-`. */
  readonly name: string;

  /** The value of the header. */
  readonly value: string;
}

const HEADER = struct<HttpHeader>({ name: needed(field(textOf('headerName'))), value: needed(field(string)) });

/** @internal */
export const HTTP_HEADER: Codec<HttpHeader> = {
  encode: (value) => HEADER.encode(value),
  // A manifest may leave out a value that is empty.
  express: (json, program) => HEADER.express({ value: '', ...json }, program),
};
