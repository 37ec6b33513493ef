import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { DaemonSet, EnvFrom, EnvValue, LabelSelectorRequirement, Volume } from '../../src';

/** A DaemonSet among cdk8s-plus objects, and the manifests that come of it by kind. */
function synth(build: (chart: ReturnType<typeof Testing.chart>, daemonSet: DaemonSet) => void, namespace?: string): { [kind: string]: any } {
  const chart = Testing.chart();
  const daemonSet = new DaemonSet(chart, 'agent', {
    metadata: { namespace },
    containers: [{ name: 'agent', image: 'agent:1.0', ports: [{ name: 'http', containerPort: 80 }] }],
  });
  build(chart, daemonSet);
  return Object.fromEntries(Testing.synth(chart).map((manifest) => [manifest.kind, manifest]));
}

const labels = { 'app.kubernetes.io/name': 'agent', 'app.kubernetes.io/instance': 'agent' };

test('a cdk8s-plus Service selects it', () => {
  const { Service } = synth((chart, daemonSet) => new kplus.Service(chart, 'service', { selector: daemonSet, ports: [{ port: 80 }] }));
  expect(Service.spec.selector).toEqual(labels);
});

test('a cdk8s-plus NetworkPolicy selects it, with another as a peer', () => {
  const { NetworkPolicy } = synth((chart, daemonSet) => {
    const client = new DaemonSet(chart, 'client', { containers: [{ name: 'client', image: 'client:1.0' }] });
    new kplus.NetworkPolicy(chart, 'policy', {
      selector: daemonSet,
      ingress: { rules: [{ peer: client, ports: [kplus.NetworkPolicyPort.tcp(80)] }] },
    });
  });
  expect(NetworkPolicy.spec).toMatchObject({
    podSelector: { matchLabels: labels },
    ingress: [{
      from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'client', 'app.kubernetes.io/instance': 'client' } } }],
      ports: [{ port: 80, protocol: 'TCP' }],
    }],
  });
});

test('a NetworkPolicy comes into its namespace', () => {
  const { NetworkPolicy } = synth((chart, daemonSet) => new kplus.NetworkPolicy(chart, 'policy', { selector: daemonSet }), 'agents');
  expect(NetworkPolicy.metadata.namespace).toEqual('agents');
});

test('a selector with expressions is handed on with them', () => {
  const chart = Testing.chart();
  const daemonSet = new DaemonSet(chart, 'agent', {
    selector: {
      matchLabels: { app: 'agent' },
      matchExpressions: [
        LabelSelectorRequirement.in('app', ['agent', 'other']),
        LabelSelectorRequirement.notIn('tier', ['web']),
        LabelSelectorRequirement.exists('app'),
        LabelSelectorRequirement.doesNotExist('tier'),
      ],
    },
    containers: [{ name: 'agent', image: 'agent:1.0' }],
  });
  new kplus.NetworkPolicy(chart, 'policy', { selector: daemonSet });
  const [manifest, policy] = Testing.synth(chart);
  expect(policy.spec.podSelector).toEqual(manifest.spec.selector);
});

test('it is itself what selects its pods', () => {
  const daemonSet = new DaemonSet(Testing.chart(), 'agent', { containers: [{ name: 'agent', image: 'agent:1.0' }] });
  expect(daemonSet.toPodSelector()).toBe(daemonSet);
});

test('it is the subject of a cdk8s-plus role binding through its ServiceAccount', () => {
  const chart = Testing.chart();
  const serviceAccount = new kplus.ServiceAccount(chart, 'sa', { metadata: { name: 'agent-account' } });
  const daemonSet = new DaemonSet(chart, 'agent', {
    metadata: { namespace: 'agents' }, serviceAccount, containers: [{ name: 'agent', image: 'agent:1.0' }],
  });
  const role = new kplus.ClusterRole(chart, 'role', { metadata: { name: 'reader' } });
  role.bind(daemonSet);
  const [account, manifest, , binding] = Testing.synth(chart);
  expect(account.metadata.name).toEqual('agent-account');
  expect(manifest.spec.template.spec.serviceAccountName).toEqual('agent-account');
  expect(binding.subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: 'agent-account', namespace: 'agents' }]);
});

test('without a ServiceAccount the subject is the default one', () => {
  const { RoleBinding } = synth((chart, daemonSet) => new kplus.Role(chart, 'role').bind(daemonSet));
  expect(RoleBinding.subjects).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: 'default' }]);
});

test('cdk8s-plus ConfigMaps and Secrets work in it', () => {
  const { DaemonSet: manifest } = synth((chart, daemonSet) => {
    const configMap = new kplus.ConfigMap(chart, 'cm', { metadata: { name: 'settings' }, data: { level: 'info' } });
    const secret = new kplus.Secret(chart, 'secret', { metadata: { name: 'login' }, stringData: { password: 'x' } });
    const [container] = daemonSet.containers;
    container.addEnv({ name: 'LEVEL', value: EnvValue.fromConfigMap(configMap, 'level') });
    container.addEnv({ name: 'PASSWORD', value: EnvValue.fromSecret(secret, 'password') });
    container.addEnvFrom(EnvFrom.configMap(configMap));
    container.addEnvFrom(EnvFrom.secret(secret, { prefix: 'LOGIN_' }));
    container.addVolumeMount(Volume.configMap('settings', configMap).mount('/etc/settings'));
    container.addVolumeMount(Volume.secret('login', secret).mount('/etc/login'));
    daemonSet.addImagePullSecret(kplus.Secret.fromSecretName(chart, 'pull', 'registry'));
  });
  expect(manifest.spec.template.spec).toEqual({
    imagePullSecrets: [{ name: 'registry' }],
    containers: [{
      name: 'agent',
      image: 'agent:1.0',
      ports: [{ name: 'http', containerPort: 80 }],
      env: [
        { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'level' } } },
        { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } },
      ],
      envFrom: [{ configMapRef: { name: 'settings' } }, { prefix: 'LOGIN_', secretRef: { name: 'login' } }],
      volumeMounts: [{ name: 'settings', mountPath: '/etc/settings' }, { name: 'login', mountPath: '/etc/login' }],
    }],
    volumes: [{ name: 'settings', configMap: { name: 'settings' } }, { name: 'login', secret: { secretName: 'login' } }],
  });
});
