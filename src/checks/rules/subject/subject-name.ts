import { FORMATS } from '../../../manifest/formats';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const subjectName: Rule<'Subject'> = {
  id: 'subject-name',
  summary: 'A role is given to somebody with a name',
  severity: 'error',
  verdict: 'api-server',
  about: 'Subject',
  find: ({ kind, name }) => {
    const problem = name && kind === 'ServiceAccount' ? FORMATS.dnsSubdomain.problem(name) : undefined;
    return [
      ...problemIf(!name, 'name', () => 'is missing, write whom the role is given'),
      ...problemIf(problem !== undefined, 'name', () => `${shown(name)} ${problem}`),
    ];
  },
};
