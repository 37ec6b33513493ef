import { problemIf, Rule } from '../../rule';

export const nameRequired: Rule<'ObjectMeta'> = {
  id: 'name-required',
  summary: 'An object has a name, or the beginning of one that the API server completes',
  severity: 'error',
  verdict: 'api-server',
  about: 'ObjectMeta',
  // What stands in no object yet may get its name there.
  find: ({ name, generateName }, place) => problemIf(place.isIn === 'metadata' && !name && !generateName, 'name', () => 'is missing, an object needs one'),
};
