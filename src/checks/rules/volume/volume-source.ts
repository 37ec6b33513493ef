import { SCHEMA } from '../../../manifest/schema';
import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

const KINDS = Object.keys(SCHEMA.Volume).filter((field) => field !== 'name');

/** A volume is of one kind; one without a kind is an empty directory. */
export const volumeSource: Rule<'Volume'> = {
  id: 'volume-source',
  severity: 'error',
  verdict: 'api-server',
  about: 'Volume',
  find: (volume) => Object.keys(volume).length <= 1 ? [] : oneOfProblems(volume, KINDS, 'kind of volume'),
};
