import { annotationsProblem } from '../../../manifest/annotations';
import { problemIf, Rule } from '../../rule';

export const templateAnnotationsSize: Rule<'TemplateMeta'> = {
  id: 'template-annotations-size',
  summary: 'Annotations of a pod template are at most 256 KiB',
  severity: 'error',
  verdict: 'api-server',
  about: 'TemplateMeta',
  find: ({ annotations = {} }) => {
    const problem = annotationsProblem(annotations);
    return problemIf(problem !== undefined, 'annotations', () => problem!);
  },
};
