import { FORMATS } from '../../../manifest/formats';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const requiredTerms: Rule<'NodeSelector'> = {
  id: 'required-terms',
  summary: 'A required node affinity has terms, and compares labels with what labels can be',
  severity: 'error',
  verdict: 'api-server',
  about: 'NodeSelector',
  find: ({ nodeSelectorTerms = [] }) => [
    ...problemIf(nodeSelectorTerms.length === 0, 'nodeSelectorTerms', () => '[] is empty, give at least one'),
    ...nodeSelectorTerms.flatMap(({ matchExpressions = [] }, t) => matchExpressions.flatMap(({ values = [] }, e) => values.flatMap((value, v) => {
      const wrong = FORMATS.labelValue.problem(value);
      return problemIf(wrong !== undefined, `nodeSelectorTerms[${t}].matchExpressions[${e}].values[${v}]`, () => `${shown(value)} ${wrong}`);
    }))),
  ],
};
