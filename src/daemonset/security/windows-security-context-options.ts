import { flag } from '../../codec/codec';
import { dnsSubdomain, textOf } from '../../codec/formats';
import { field, struct } from '../../codec/struct';

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

/** @internal */
export const WINDOWS_SECURITY_CONTEXT_OPTIONS = struct<WindowsSecurityContextOptions>({
  gmsaCredentialSpecName: field(dnsSubdomain),
  gmsaCredentialSpec: field(textOf('credentialSpec')),
  hostProcess: field(flag),
  runAsUserName: field(textOf('windowsUser')),
});
