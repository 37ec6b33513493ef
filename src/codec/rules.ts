import { BadValue } from './bad-value';
import { problemsOf } from '../checks';
import { TypeName } from '../manifest/json';

/** Throws `BadValue` when a rule about a type has something against its JSON. */
export function requireRules(type: TypeName, json: object): void {
  const [problem] = problemsOf(type, json);
  if (problem !== undefined) {
    const wrong = new BadValue(problem.message);
    throw problem.path === '' ? wrong : wrong.within(problem.path);
  }
}

/** The same as the check of a codec or factory whose JSON is of that type. */
export const obeying = (type: TypeName) => (json: object): void => requireRules(type, json);
