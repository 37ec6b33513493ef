import { problemIf, Rule } from '../../rule';

export const ownerEvent: Rule<'OwnerReference'> = {
  id: 'owner-event',
  summary: 'An Event owns nothing',
  severity: 'error',
  verdict: 'api-server',
  about: 'OwnerReference',
  find: ({ apiVersion = '', kind }) => problemIf(/^\/?v1$/.test(apiVersion) && kind === 'Event', '',
    () => 'kind: "Event" cannot own anything, refer to another object'),
};
