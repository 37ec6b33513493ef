import { Capability } from '../../daemonset/security/capability';
import { SeccompProfile } from '../../daemonset/security/seccomp-profile';
import { SecurityContext } from '../../daemonset/security/security-context';

/** Root, with these capabilities and no others. */
export function rootWith(...add: Capability[]): SecurityContext {
  return {
    runAsUser: 0,
    runAsGroup: 0,
    allowPrivilegeEscalation: false,
    capabilities: { drop: [Capability.ALL], add },
    seccompProfile: SeccompProfile.RUNTIME_DEFAULT,
  };
}
