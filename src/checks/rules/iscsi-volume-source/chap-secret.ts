import { problemIf, Rule } from '../../rule';

export const chapSecret: Rule<'ISCSIVolumeSource'> = {
  id: 'chap-secret',
  summary: 'Who logs in over CHAP has a Secret',
  severity: 'error',
  verdict: 'api-server',
  about: 'ISCSIVolumeSource',
  find: ({ chapAuthDiscovery, chapAuthSession, secretRef }) => problemIf((chapAuthDiscovery || chapAuthSession) === true && secretRef === undefined, '',
    () => 'CHAP needs a Secret, write secretRef'),
};
