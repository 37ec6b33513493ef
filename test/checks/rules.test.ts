import { check } from '../../src/checks';

/** A DaemonSet that no rule has anything against, with changes to its pod spec and its spec. */
function daemonSet(pod: any = {}, spec: any = {}): any {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent' },
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      template: {
        metadata: { labels: { app: 'agent' } },
        spec: { containers: [{ name: 'agent', image: 'agent:1' }], ...pod },
      },
      ...spec,
    },
  };
}

/** A pod spec with one container. */
function container(fields: any, pod: any = {}): any {
  return { containers: [{ name: 'agent', image: 'agent:1', ...fields }], ...pod };
}

const VOLUMES = { volumes: [{ name: 'a', emptyDir: {} }, { name: 'b', emptyDir: {} }] };
const texts = (manifest: any) => check([manifest]).map(({ text }) => text);
const rolling = (rollingUpdate: any) => daemonSet({}, { updateStrategy: { type: 'RollingUpdate', rollingUpdate } });

test('a sound manifest has no findings', () => {
  expect(check([daemonSet()])).toEqual([]);
});

test('a finding says which rule, how bad, where and what', () => {
  expect(check([daemonSet({ containers: [] })])).toEqual([{
    rule: 'container-required',
    severity: 'error',
    object: 0,
    path: 'spec.template.spec.containers',
    message: 'there is none, give `containers` or call addContainer()',
    text: 'spec.template.spec.containers: there is none, give `containers` or call addContainer() (container-required)',
  }]);
});

describe('what an API server refuses', () => {
  test.each<[string, any, RegExp]>([
    ['two containers of one name',
      daemonSet({ containers: [{ name: 'a', image: 'a' }, { name: 'b', image: 'b' }, { name: 'a', image: 'a' }] }),
      /^spec\.template\.spec\.containers\[2\]\.name: "a" is the name of another container too.*\(container-name-unique\)$/],
    ['a container with the name of an init container',
      daemonSet({ initContainers: [{ name: 'agent', image: 'agent:1' }] }),
      /^spec\.template\.spec\.containers\[0\]\.name: "agent" is the name of another container/],
    ['two mounts on one path',
      daemonSet(container({ volumeMounts: [{ name: 'a', mountPath: '/x' }, { name: 'b', mountPath: '/x' }] }, VOLUMES)),
      /^spec\.template\.spec\.containers\[0\]\.volumeMounts\[1\]\.mountPath: "\/x" has another mount already, mount "b" elsewhere/],
    ['two volumes of one name',
      daemonSet({ volumes: [{ name: 'a', emptyDir: {} }, { name: 'a', hostPath: { path: '/' } }] }),
      /^spec\.template\.spec\.volumes\[1\]\.name: "a" is the name of a different volume too/],
    ['two ports of one name',
      daemonSet(container({ ports: [{ name: 'http', containerPort: 1 }, { name: 'http', containerPort: 2 }] })),
      /containers\[0\]\.ports\[1\]\.name: "http" is the name of another port/],
    ['two containers on one port of the node',
      daemonSet({ containers: [{ name: 'a', image: 'a', ports: [{ containerPort: 1, hostPort: 80 }] }, { name: 'b', image: 'b', ports: [{ containerPort: 2, hostPort: 80 }] }] }),
      /containers\[1\]\.ports\[0\]\.hostPort: 80 is taken by another port/],
    ['another port on the host network',
      daemonSet(container({ ports: [{ containerPort: 80, hostPort: 8080 }] }, { hostNetwork: true })),
      /containers\[0\]\.ports\[0\]\.hostPort: 8080 is not the containerPort 80/],
    ['mounts that an unprivileged container passes on',
      daemonSet(container({ volumeMounts: [{ name: 'a', mountPath: '/x', mountPropagation: 'Bidirectional' }] }, VOLUMES)),
      /volumeMounts\[0\]\.mountPropagation: "Bidirectional" is for privileged containers only/],
    ['a label that is not the selector\'s',
      daemonSet({}, { selector: { matchLabels: { app: 'other' } } }),
      /^spec\.selector\.matchLabels\["app"\]: "other" is not the pods' label, which is "agent"/],
    ['a label that is not there',
      daemonSet({}, { selector: { matchLabels: { tier: 'node' } } }),
      /^spec\.selector\.matchLabels\["tier"\]: "node" is not the pods' label, which is not there/],
    ['labels that an expression does not match',
      daemonSet({}, { selector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['agent'] }] } }),
      /^spec\.selector\.matchExpressions\[0\]: "app NotIn" does not match/],
    ['an empty selector',
      daemonSet({}, { selector: {} }),
      /^spec\.selector: it is empty/],
    ['a surge beside unavailable pods',
      rolling({ maxUnavailable: '10%', maxSurge: 1 }),
      /^spec\.updateStrategy\.rollingUpdate: maxSurge 1 does not go with maxUnavailable "10%" .*, make one of them 0/],
    ['a surge without saying that no pod may be unavailable',
      rolling({ maxSurge: 1 }),
      /^spec\.updateStrategy\.rollingUpdate: maxSurge 1 does not go with maxUnavailable 1 .*, make one of them 0/],
    ['an update of nothing',
      rolling({ maxUnavailable: 0, maxSurge: '0%' }),
      /^spec\.updateStrategy\.rollingUpdate: maxUnavailable 0 with maxSurge "0%" lets no pod be replaced/],
  ])('%s', (_, manifest, expected) => {
    expect(texts(manifest)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('what an API server takes', () => {
  test.each<[string, any]>([
    ['one path in two containers', daemonSet({
      containers: ['a', 'b'].map((name) => ({ name, image: name, volumeMounts: [{ name: 'a', mountPath: '/x' }] })),
      ...VOLUMES,
    })],
    ['one port name in two containers', daemonSet({
      containers: ['a', 'b'].map((name) => ({ name, image: name, ports: [{ name: 'http', containerPort: 80 }] })),
    })],
    ['one port of the node for two protocols', daemonSet(container({
      ports: [{ containerPort: 53, hostPort: 53, protocol: 'UDP' }, { containerPort: 53, hostPort: 53 }],
    }))],
    ['one port on two addresses of the node', daemonSet(container({
      ports: [{ containerPort: 1, hostPort: 80, hostIP: '127.0.0.1' }, { containerPort: 2, hostPort: 80, hostIP: '10.0.0.1' }],
    }))],
    ['the same port on the host network', daemonSet(container({ ports: [{ containerPort: 80, hostPort: 80 }] }, { hostNetwork: true }))],
    ['mounts that a privileged container passes on', daemonSet(container({
      securityContext: { privileged: true }, volumeMounts: [{ name: 'a', mountPath: '/x', mountPropagation: 'Bidirectional' }],
    }, VOLUMES))],
    ['expressions that match', daemonSet({}, {
      selector: {
        matchExpressions: [
          { key: 'app', operator: 'In', values: ['agent'] },
          { key: 'app', operator: 'Exists' },
          { key: 'other', operator: 'DoesNotExist' },
          { key: 'other', operator: 'NotIn', values: ['x'] },
        ],
      },
    })],
    ['a surge without unavailable pods', rolling({ maxUnavailable: 0, maxSurge: '10%' })],
    ['an empty rolling update', rolling(undefined)],
    ['any numbers under OnDelete', daemonSet({}, { updateStrategy: { type: 'OnDelete', rollingUpdate: { maxUnavailable: 1, maxSurge: 1 } } })],
  ])('%s', (_, manifest) => {
    expect(texts(manifest)).toEqual([]);
  });
});
