import { SCHEMA } from '../../../manifest/schema';
import { oneOfProblems } from '../../one-of';
import { Rule } from '../../rule';

const KINDS = Object.keys(SCHEMA.Volume).filter((field) => field !== 'name');

export const volumeSource: Rule<'Volume'> = {
  id: 'volume-source',
  summary: 'A volume is of one kind; one without a kind is an empty directory',
  severity: 'error',
  verdict: 'api-server',
  about: 'Volume',
  find: (volume) => Object.keys(volume).length <= 1 ? [] : oneOfProblems(volume, KINDS, 'kind of volume'),
};
