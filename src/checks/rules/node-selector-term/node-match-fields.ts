import { FORMATS } from '../../../manifest/formats';
import { shown } from '../../../manifest/shown';
import { Problem, problemIf, Rule } from '../../rule';

export const nodeMatchFields: Rule<'NodeSelectorTerm'> = {
  id: 'node-match-fields',
  summary: 'A node is matched by no field but its name, and by one name',
  severity: 'error',
  verdict: 'api-server',
  about: 'NodeSelectorTerm',
  find: ({ matchFields = [] }) => matchFields.flatMap(({ key, operator = '', values = [] }, i): Problem[] => {
    const path = `matchFields[${i}]`;
    if (key !== 'metadata.name') {
      return [{ path, message: `key: ${shown(key)} is not a field that nodes are matched by, write "metadata.name"` }];
    }
    if (!['In', 'NotIn'].includes(operator) || values.length !== 1) {
      return [{ path, message: `${operator} ${shown(values)} does not match nodes by name, write In or NotIn with exactly one name` }];
    }
    const wrong = FORMATS.dnsSubdomain.problem(values[0]);
    return problemIf(wrong !== undefined, `${path}.values[0]`, () => `${shown(values[0])} ${wrong}`);
  }),
};
