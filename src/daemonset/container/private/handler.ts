import { someOf } from '../../../codec/codec';
import { Inexpressible } from '../../../codec/expression';
import { string } from '../../../codec/formats';
import { Fields, at, needed } from '../../../codec/struct';
import { Form } from '../../../codec/vocabulary';

/** A command that the kubelet runs in a container; for probes and lifecycle handlers. */
export const EXEC: Fields<{ command: string[] }> = { command: needed(at('exec.command', someOf(string))) };

/**
 * The form for JSON that has the handler of that name.
 *
 * @param defaults what Kubernetes sets where the JSON is silent but the API asks
 */
export function handled(handler: string, form: Form, defaults: object = {}): Form {
  return {
    express: (className, json, program) => {
      if (json[handler] === undefined) {
        throw new Inexpressible(`no ${handler}`);
      }
      return form.express(className, { ...json, [handler]: { ...defaults, ...json[handler] } }, program);
    },
  };
}
