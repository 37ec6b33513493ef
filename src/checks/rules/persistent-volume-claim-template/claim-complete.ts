import { problemIf, Rule } from '../../rule';

/** A claim says how it is used and how much it asks for. */
export const claimComplete: Rule<'PersistentVolumeClaimTemplate'> = {
  id: 'claim-complete',
  severity: 'error',
  verdict: 'api-server',
  about: 'PersistentVolumeClaimTemplate',
  find: ({ spec }) => problemIf(spec?.accessModes === undefined || spec.resources?.requests === undefined, '',
    () => 'a claim needs accessModes and requests, write them both'),
};
