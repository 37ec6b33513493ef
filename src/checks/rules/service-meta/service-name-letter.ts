import { FORMATS } from '../../../manifest/formats';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const serviceNameLetter: Rule<'ServiceMeta'> = {
  id: 'service-name-letter',
  summary: 'The name of a Service begins with a letter',
  severity: 'error',
  verdict: 'api-server',
  until: '1.35',
  about: 'ServiceMeta',
  find: ({ name }) => problemIf(name !== undefined && FORMATS.dnsLabel.problem(name) === undefined && /^\d/.test(name), 'name',
    () => `${shown(name)} cannot be the name of a Service, which takes lower-case letters, digits and "-", beginning with a letter`),
};
