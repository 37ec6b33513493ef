import { annotationsProblem } from '../../../manifest/annotations';
import { problemIf, Rule } from '../../rule';

export const annotationsSize: Rule<'ObjectMeta'> = {
  id: 'annotations-size',
  summary: 'Annotations are at most 256 KiB',
  severity: 'error',
  verdict: 'api-server',
  about: 'ObjectMeta',
  find: ({ annotations = {} }) => {
    const problem = annotationsProblem(annotations);
    return problemIf(problem !== undefined, 'annotations', () => problem!);
  },
};
