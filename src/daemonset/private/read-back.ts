import { App, Chart } from 'cdk8s';
import { Expression, Inexpressible, Program, literal } from '../../codec/expression';
import { conform } from '../../manifest/conform';
import { withoutDefaults } from '../../manifest/defaults';
import { DAEMON_SET } from '../daemonset-manifest';

/**
 * What the vocabulary has against a manifest that it has not written itself: the manifest is read as an import does it, and
 * the program that comes out is run at once. Fields that no Kubernetes known here has are left to the API server.
 *
 * @param manifest a manifest that conforms to the schema but for unknown fields
 */
export function readBack(manifest: any): string[] {
  const daemonSet = withoutDefaults(conform(manifest, 'DaemonSet').value);
  const volumes: any[] = daemonSet.spec?.template?.spec?.volumes ?? [];
  const program: Program = {
    use: (name) => name,
    reference: (_, name) => ({ object: [['name', literal(name)]] }),
    volume: (name) => ({ json: volumes.find((volume) => volume.name === name) }),
  };
  try {
    const props = valueOf(DAEMON_SET.express(daemonSet, program));
    new (api().DaemonSet)(new Chart(new App(), 'read'), 'back', props);
    return [];
  } catch (e) {
    const message = (e as Error).message;
    return [e instanceof Inexpressible ? message : message.replace(/^\[[^\]]*\] /, '')];
  }
}

/** The value of an expression of the vocabulary. */
function valueOf(expression: Expression): any {
  if ('literal' in expression) { return expression.literal; }
  if ('name' in expression) { return expression.name.split('.').reduce((owner: any, member) => owner[member], api()); }
  if ('list' in expression) { return expression.list.map(valueOf); }
  if ('object' in expression) { return Object.fromEntries(expression.object.map(([key, value]) => [key, valueOf(value)])); }
  if ('callee' in expression) {
    const [owner, factory] = expression.callee.split('.');
    return api()[owner][factory](...expression.args.map(valueOf));
  }
  return valueOf(expression.on)[expression.method](...expression.args.map(valueOf));
}

/** The whole vocabulary, which is loaded only for this. */
function api(): any {
  return require('..'); // eslint-disable-line @typescript-eslint/no-require-imports
}
