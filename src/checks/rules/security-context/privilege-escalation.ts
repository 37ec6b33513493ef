import { problemIf, Rule } from '../../rule';

/** Kubernetes looks for this spelling of the capability only; SYS_ADMIN passes. */
export const privilegeEscalation: Rule<'SecurityContext'> = {
  id: 'privilege-escalation',
  summary: 'A container that must not gain privileges is not privileged and has not CAP_SYS_ADMIN',
  severity: 'error',
  verdict: 'api-server',
  about: 'SecurityContext',
  find: ({ allowPrivilegeEscalation, privileged, capabilities }) => allowPrivilegeEscalation !== false ? [] : [
    ...problemIf(privileged === true, '', () => 'allowPrivilegeEscalation false contradicts privileged true, leave one of them out'),
    ...problemIf(capabilities?.add?.includes('CAP_SYS_ADMIN') === true, '',
      () => 'allowPrivilegeEscalation false contradicts the capability "CAP_SYS_ADMIN", leave one of them out'),
  ],
};
