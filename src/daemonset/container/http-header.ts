import { string, textOf } from '../../codec/formats';
import { needed, field, struct } from '../../codec/struct';

/** A header of an HTTP request. */
export interface HttpHeader {
  /** The name of the header: letters, digits and `-`. */
  readonly name: string;

  /** The value of the header. */
  readonly value: string;
}

/** @internal */
export const HTTP_HEADER = struct<HttpHeader>({ name: needed(field(textOf('headerName'))), value: needed(field(string)) });
