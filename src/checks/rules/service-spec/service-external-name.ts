import { FORMATS } from '../../../manifest/formats';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const serviceExternalName: Rule<'ServiceSpec'> = {
  id: 'service-external-name',
  summary: 'The name of another host is given',
  severity: 'error',
  verdict: 'api-server',
  about: 'ServiceSpec',
  find: ({ type, externalName = '' }) => problemIf(type === 'ExternalName' && FORMATS.dnsSubdomain.problem(externalName.replace(/\.$/, '')) !== undefined,
    'externalName', () => externalName === '' ? 'is missing, write the host that an ExternalName stands for'
      : `${shown(externalName)} is not the name of a host, write one such as "db.example.com"`),
};
