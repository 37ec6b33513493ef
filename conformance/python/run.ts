/**
 * Holds the package against Python: makes its Python module with jsii, installs it into an environment of its own, and compares what the
 * quick start and an engine written in Python give with what TypeScript gives.
 *
 *   npm run conformance:python
 */
import { spawnSync } from 'child_process';
import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { AgentContext, HostMount, LogCollector, NodeAgentSpec, StorageAgent, StorageAgentEngine } from 'cdk8s-daemonsets';

const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'python-'));
const python = join(folder, process.platform === 'win32' ? 'env/Scripts/python' : 'env/bin/python');

/** The same as in quick_start.py. */
class DiskDriver extends StorageAgentEngine {
  public readonly name = 'disk-driver';

  public spec({ name, platform }: AgentContext): NodeAgentSpec {
    const socket = HostMount.of(`${platform.kubeletDirectory}/plugins/disk`, { name: 'plugin', mountPath: '/csi', readOnly: false });
    return {
      container: { name: 'driver', image: 'disk:1.0.0', args: [`--node-pool=${name}`], volumeMounts: [socket] },
      sidecars: [{ name: 'liveness', image: 'probe:1.0.0', ports: [{ name: 'metrics', containerPort: 9809 }], volumeMounts: [socket] }],
      config: [{ name: 'driver.yaml', content: 'volumes: 20\n', directory: '/etc/driver' }],
      metrics: [{ container: 'liveness', port: 'metrics' }],
      objects: [{
        apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', name: 'disk.example.com', clusterScoped: true, content: { spec: { attachRequired: false } },
      }],
    };
  }
}

function yaml(chartId: string, namespace: string, make: (chart: Chart) => void): string {
  const app = new App();
  make(new Chart(app, chartId, { namespace }));
  return app.synthYaml();
}

function refused(): string {
  try {
    new LogCollector(new Chart(new App(), 'logging'), 'logs', { logLevel: 'loud' });
    return 'nothing';
  } catch (e) {
    return (e as Error).message;
  }
}

/** Runs a command, and returns what it prints. */
function sh(what: string, command: string, ...args: string[]): string {
  process.stderr.write(`${what}\n`);
  const { stdout, stderr, status, error } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) { throw new Error(`${what} failed: ${error?.message ?? `${stdout}${stderr}`}`); }
  return stdout;
}

function main(): void {
  if (spawnSync('python3', ['-m', 'venv', '--help']).status !== 0) {
    throw new Error('there is no python3 with venv here, install Python 3.9 or later');
  }
  const { version } = require('jsii-pacmak/package.json'); // eslint-disable-line @typescript-eslint/no-require-imports
  const { devDependencies: { cdk8s, constructs, 'cdk8s-plus-27': plus } } = require(join(ROOT, 'package.json')); // eslint-disable-line
  sh('making the Python module', 'npx', 'jsii-pacmak', '--target', 'python', '--code-only', '--outdir', folder);
  sh('making an environment', 'python3', '-m', 'venv', join(folder, 'env'));
  const libraries = [`jsii==${version.replace(/ .*/, '')}`, `cdk8s>=${cdk8s}`, `constructs>=${constructs}`, `cdk8s-plus-27>=${plus}`, 'setuptools', 'wheel'];
  sh('installing what it stands on', python, '-m', 'pip', 'install', '--quiet', ...libraries);
  sh('installing the module', python, '-m', 'pip', 'install', '--quiet', '--no-build-isolation', join(folder, 'python'));
  const given = sh('running the quick start, and an engine in Python', python, join(__dirname, 'quick_start.py')).split('\n=====\n');
  const expected = [
    yaml('logging', 'kube-system', (chart) => { new LogCollector(chart, 'logs'); }),
    yaml('storage', 'storage', (chart) => { new StorageAgent(chart, 'disk', { engine: new DiskDriver(), podMonitor: { interval: '30s' } }); }),
    refused(),
  ];
  const different = ['the quick start', 'an engine in Python', 'an error'].filter((_, i) => !given[i]?.includes(expected[i]));
  if (different.length > 0) { throw new Error(`${different.join(', ')}: not what TypeScript gives\n${given.join('\n=====\n')}`); }
  process.stdout.write('Python gives what TypeScript gives: the quick start, an engine in Python, an error\n');
}

try {
  main();
} catch (e) {
  process.stderr.write(`${(e as Error).message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
