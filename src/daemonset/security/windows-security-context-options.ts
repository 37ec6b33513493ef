import { flag, text } from '../../codec/codec';
import { dnsSubdomain } from '../../codec/formats';
import { own, struct } from '../../codec/struct';

/**
 * Security settings of containers on Windows nodes.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/
 */
export interface WindowsSecurityContextOptions {
  /**
   * The name of the GMSA credential spec, a DNS subdomain.
   *
   * @default - none
   */
  readonly gmsaCredentialSpecName?: string;

  /**
   * The GMSA credential spec itself, up to 64 KiB.
   *
   * @default - the admission webhook fills in the one that `gmsaCredentialSpecName` names
   */
  readonly gmsaCredentialSpec?: string;

  /**
   * Whether the container runs as a process of the host. It is so for all containers of a pod or none, and needs the host network.
   *
   * @default - no
   */
  readonly hostProcess?: boolean;

  /**
   * The user that the container runs as: its name alone, or with its domain and a backslash before it.
   *
   * @default - the user of the image
   */
  readonly runAsUserName?: string;
}

const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS = /^[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)*$/;
const USER = /^(?![. ]+$)[^"/\\:;|=,+*?<>@[\]]{1,104}$/;

const credentialSpec = text((v) => v !== '' && Buffer.byteLength(v) <= 64 * 1024 ? undefined
  : 'is not a GMSA credential spec, write 1 to 65536 bytes');

const userName = text((v) => {
  const [user, domain, ...more] = v.split('\\').reverse();
  const good = more.length === 0 && !/[\0-\x1f\x7f]/.test(v) && USER.test(user)
    && (domain === undefined || (domain.length < 256 && (NETBIOS.test(domain) || DNS.test(domain))));
  return good ? undefined : 'is not a user of Windows, write "user" or "DOMAIN\\user"';
});

/** @internal */
export const WINDOWS_SECURITY_CONTEXT_OPTIONS = struct<WindowsSecurityContextOptions>({
  gmsaCredentialSpecName: own(dnsSubdomain),
  gmsaCredentialSpec: own(credentialSpec),
  hostProcess: own(flag),
  runAsUserName: own(userName),
});
