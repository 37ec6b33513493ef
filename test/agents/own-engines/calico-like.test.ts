import { Testing } from 'cdk8s';
import { AgentContext, HostMount, NetworkAgent, NetworkAgentEngine, NodeAgentSpec } from '../../../src';

/** A network agent with init containers of its own image, of which one reads a file and another a key of the ConfigMap. */
class Net extends NetworkAgentEngine {
  public readonly name = 'net';

  public spec({ platform, configMapName }: AgentContext): NodeAgentSpec {
    const image = 'registry.example.com/net:1.0.0';
    const cni = [
      HostMount.cniBin({ path: platform.cniBinDirectory }),
      HostMount.cniConf({ path: platform.cniConfigDirectory }),
    ];
    return {
      container: { name: 'node', image, args: [`--settings=${configMapName}`], securityContext: { privileged: true } },
      initContainers: [{ name: 'install-cni', image, volumeMounts: cni }, { name: 'mount-bpf', image, volumeMounts: [HostMount.bpf()] }],
      pod: { hostNetwork: true },
      config: [
        { name: 'cni.json', content: '{}\n', env: 'CNI_NETWORK_CONFIG', containers: ['install-cni'] },
        { name: 'backend', content: 'vxlan', env: 'BACKEND', containers: ['node', 'install-cni'] },
        { name: 'node.conf', content: 'a=1\n', directory: '/etc/net', reloads: true },
      ],
    };
  }
}

function podSpec(): any {
  const chart = Testing.chart();
  new NetworkAgent(chart, 'net', { engine: new Net() });
  return Testing.synth(chart).find(({ kind }) => kind === 'DaemonSet').spec.template;
}

test('keys of the ConfigMap are environment variables of the containers that are named', () => {
  const from = (key: string) => ({ configMapKeyRef: { name: 'net', key } });
  const { containers, initContainers } = podSpec().spec;
  expect(initContainers.map(({ env }: any) => env)).toEqual([
    [{ name: 'CNI_NETWORK_CONFIG', valueFrom: from('cni.json') }, { name: 'BACKEND', valueFrom: from('backend') }], undefined,
  ]);
  expect(containers[0].env).toEqual([{ name: 'BACKEND', valueFrom: from('backend') }]);
});

test('a directory has its own files only where others are in none', () => {
  const { volumes, containers } = podSpec().spec;
  expect(volumes.find(({ name }: any) => name === 'config').configMap).toEqual({ name: 'net', items: [{ key: 'node.conf', path: 'node.conf' }] });
  expect(containers[0].volumeMounts).toEqual([{ name: 'config', mountPath: '/etc/net', readOnly: true }]);
});

test('only what the software does not reload replaces the pods', () => {
  const hash = podSpec().metadata.annotations['checksum/config'];
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const chart = Testing.chart();
  class Changed extends Net {
    public spec(context: AgentContext): NodeAgentSpec {
      const { config = [], ...spec } = super.spec(context);
      return { ...spec, config: config.map((file) => file.name === 'node.conf' ? { ...file, content: 'a=2\n' } : file) };
    }
  }
  new NetworkAgent(chart, 'net', { engine: new Changed() });
  expect(Testing.synth(chart).find(({ kind }) => kind === 'DaemonSet').spec.template.metadata.annotations['checksum/config']).toBe(hash);
});

test('the name of the ConfigMap is known, also of one that is there already', () => {
  expect(podSpec().spec.containers[0].args).toEqual(['--settings=net']);
});
