import { BadValue } from '../../codec/bad-value';
import { Program, literal } from '../../codec/expression';
import { conform } from '../../manifest/conform';
import { withoutDefaults } from '../../manifest/defaults';
import { DAEMON_SET } from '../daemonset-manifest';

/**
 * What the vocabulary has against a manifest that it has not written itself: the manifest is read as an import does it. Fields
 * that no Kubernetes known here has are left to the API server.
 *
 * @param manifest a manifest that conforms to the schema but for unknown fields
 */
export function readBack(manifest: any): string[] {
  const daemonSet = withoutDefaults(conform(manifest, 'DaemonSet').value);
  const volumes: any[] = daemonSet.spec?.template?.spec?.volumes ?? [];
  const program: Program = {
    use: (name) => name,
    reference: (_, name) => literal(name),
    volume: (name) => ({ json: volumes.find((volume) => volume.name === name) }),
  };
  try {
    DAEMON_SET.express(daemonSet, program);
    return [];
  } catch (e) {
    if (!(e instanceof BadValue)) { throw e; }
    return [e.message];
  }
}
