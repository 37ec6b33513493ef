import { problemIf, Rule } from '../../rule';

export const claimComplete: Rule<'PersistentVolumeClaimTemplate'> = {
  id: 'claim-complete',
  summary: 'A claim says how it is used and how much it asks for',
  severity: 'error',
  verdict: 'api-server',
  about: 'PersistentVolumeClaimTemplate',
  find: ({ spec }) => problemIf(!spec?.accessModes?.length || spec.resources?.requests === undefined, '',
    () => 'a claim needs accessModes and requests, write them both'),
};
