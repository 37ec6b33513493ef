import { ENV_FIELDS, FILE_FIELDS, fieldPathProblem } from '../../../manifest/field-paths';
import { Rule, problemIf } from '../../rule';

export const fieldPath: Rule<'ObjectFieldSelector'> = {
  id: 'field-path',
  summary: 'A field that a container reads is one that it can read so',
  severity: 'error',
  verdict: 'api-server',
  about: 'ObjectFieldSelector',
  find: ({ fieldPath: path = '' }, place) => {
    const wrong = fieldPathProblem(path, place.within('EnvVar') === undefined ? FILE_FIELDS : ENV_FIELDS);
    return problemIf(wrong !== undefined, 'fieldPath', () => wrong!);
  },
};
