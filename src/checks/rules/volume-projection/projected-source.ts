import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

/** An API server takes one of none, too. */
export const projectedSource: Rule<'VolumeProjection'> = {
  id: 'projected-source',
  summary: 'A source of a projected volume is of one kind',
  severity: 'error',
  verdict: 'api-server',
  about: 'VolumeProjection',
  find: (source) => Object.keys(source).length === 0 ? [] : oneOfProblems({ ...source }, Object.keys(source), 'source'),
};
