import { shown } from '../../../manifest/shown';
import { problemIf, repeated, Rule } from '../../rule';

/** The most that a pod can have. */
const MOST = 10;

export const evictionResponders: Rule<'PodSpec'> = {
  id: 'eviction-responders',
  summary: 'Who is asked before an eviction is one of at most 10, named once, and not of a pod of a group',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodSpec',
  find: ({ evictionResponders: responders = [], schedulingGroup }) => [
    ...problemIf(responders.length > MOST, 'evictionResponders', () => `${responders.length} are too many, write at most ${MOST}`),
    ...problemIf(responders.length > 0 && schedulingGroup !== undefined, 'evictionResponders', () => 'they do not go with schedulingGroup, leave one of the two out'),
    ...repeated(responders.map(({ name }, i) => ({ name, i })), ({ name }) => name, ({ i }, name) => ({
      path: `evictionResponders[${i}].name`, message: `${shown(name)} is the name of another one, give each its own`,
    })),
  ],
};
