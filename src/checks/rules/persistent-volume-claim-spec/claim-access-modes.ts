import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const claimAccessModes: Rule<'PersistentVolumeClaimSpec'> = {
  id: 'claim-access-modes',
  summary: 'A volume for one pod has no other access mode',
  severity: 'error',
  verdict: 'api-server',
  about: 'PersistentVolumeClaimSpec',
  find: ({ accessModes = [] }) => problemIf(accessModes.includes('ReadWriteOncePod') && accessModes.some((mode) => mode !== 'ReadWriteOncePod'), 'accessModes',
    () => `${shown(accessModes)} has other modes than "ReadWriteOncePod", write that one alone or leave it out`),
};
