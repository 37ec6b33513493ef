import { someOf } from './codec';
import { Inexpressible } from './expression';
import { string } from './formats';
import { Fields, at, needed } from './struct';
import { Way } from './vocabulary';

/** A command that the kubelet runs in a container; for probes and lifecycle handlers. */
export const EXEC: Fields<{ command: string[] }> = { command: needed(at('exec.command', someOf(string))) };

/**
 * The way for JSON that has the handler of that name.
 *
 * @param defaults what Kubernetes sets where the JSON is silent but the API asks
 */
export function handled(handler: string, way: Way, defaults: object = {}): Way {
  return {
    express: (className, json, program) => {
      if (json[handler] === undefined) {
        throw new Inexpressible(`no ${handler}`);
      }
      return way.express(className, { ...json, [handler]: { ...defaults, ...json[handler] } }, program);
    },
  };
}
