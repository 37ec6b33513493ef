import { problemIf, Rule } from '../../rule';

export const serviceExternalName: Rule<'ServiceSpec'> = {
  id: 'service-external-name',
  summary: 'The name of another host is given',
  severity: 'error',
  verdict: 'api-server',
  about: 'ServiceSpec',
  find: ({ type, externalName }) => problemIf(type === 'ExternalName' && !externalName, 'externalName',
    () => 'is missing, write the host that an ExternalName stands for'),
};
