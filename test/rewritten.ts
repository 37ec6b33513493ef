import { evaluate, programWith } from './evaluate';
import { Codec } from '../src/codec/codec';

/** What becomes of JSON that is written as a program which then runs. */
export function rewritten(codec: Codec<any>, json: any, volumes: any[] = []): any {
  return codec.encode(evaluate(codec.express(json, programWith(volumes))));
}
