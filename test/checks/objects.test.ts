import { check } from '../../src/checks';

const texts = (object: any) => check([object]).map(({ text }) => text);
const VERSIONS: { readonly [kind: string]: string } = { PodMonitor: 'monitoring.coreos.com/v1' };
const versionOf = (kind: string) => VERSIONS[kind] ?? (kind.includes('Role') ? 'rbac.authorization.k8s.io/v1' : 'v1');
const object = (kind: string, fields: any = {}, metadata: any = {}) => ({ apiVersion: versionOf(kind), kind, metadata: { name: 'agent', ...metadata }, ...fields });
const service = (spec: any) => object('Service', { spec: { ports: [{ port: 80 }], ...spec } });
const role = (rule: any, kind = 'ClusterRole') => object(kind, { rules: [rule] });
const binding = (fields: any) => object('ClusterRoleBinding', {
  roleRef: { kind: 'ClusterRole', name: 'a' }, subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }], ...fields,
});

test.each<[string, any]>([
  ['a ServiceAccount', object('ServiceAccount')],
  ['a ConfigMap of exactly 1 MiB', object('ConfigMap', { data: { a: 'x'.repeat(1048576) } })],
  ['a ConfigMap with bytes', object('ConfigMap', { binaryData: { a: 'eA==' } })],
  ['a headless Service without ports', object('Service', { spec: { clusterIP: 'None' } })],
  ['a Service with two ports', service({ ports: [{ name: 'a', port: 80, targetPort: 'http' }, { name: 'b', port: 81, protocol: 'UDP' }] })],
  ['a role about resources', role({ verbs: ['get'], apiGroups: [''], resources: ['pods'] })],
  ['a role about paths of the API server', role({ verbs: ['get'], nonResourceURLs: ['/metrics'] })],
  ['a role with a colon in its name', object('ClusterRole', { rules: [] }, { name: 'kube-system:agent' })],
  ['a binding', binding({})],
  ['a binding in a namespace to a ServiceAccount of the same', { ...binding({ subjects: [{ kind: 'ServiceAccount', name: 'a' }] }), kind: 'RoleBinding' }],
  ['another host by its name', service({ type: 'ExternalName', externalName: 'db.example.com.', ports: [] })],
  ['a custom resource of any name', { apiVersion: 'example.com/v1', kind: 'Agent', metadata: { name: 'Any name' }, spec: 5 }],
])('%s is taken', (_, manifest) => {
  expect(texts(manifest)).toEqual([]);
});

test.each<[string, any, RegExp]>([
  ['no metadata', { apiVersion: 'v1', kind: 'ConfigMap' }, /^metadata\.name: is missing/],
  ['a malformed name', object('ServiceAccount', {}, { name: 'Bad!' }), /^metadata\.name: "Bad!" is not a DNS subdomain/],
  ['a malformed namespace', object('ConfigMap', {}, { namespace: 'a.b' }), /^metadata\.namespace: "a\.b" is not a DNS label/],
  ['a malformed label', object('PodMonitor', {}, { labels: { 'a b': 'c' } }), /^metadata\.labels\["a b"\]: "a b" is not a qualified name/],
  ['an annotation that is no text', object('ConfigMap', {}, { annotations: { a: 5 } }), /^metadata\.annotations\["a"\]: is the number 5, Kubernetes wants text/],
  ['a malformed key', object('ConfigMap', { data: { 'a b': 'c' } }), /^data\["a b"\]: "a b" is not a key/],
  ['a value that is no text', object('ConfigMap', { data: { a: 1 } }), /^data\["a"\]: is the number 1, Kubernetes wants text/],
  ['too much data', object('ConfigMap', { data: { a: 'ä'.repeat(524288), b: 'c' } }),
    /^data: 1048577 bytes are more than a ConfigMap holds, which is 1048576; the largest is "a" with 1048576/],
  ['a host that is none', service({ type: 'ExternalName', externalName: 'a_b' }), /^spec\.externalName: "a_b" is not the name of a host/],
  ['an address that is none', service({ clusterIP: 'Headless' }), /^spec\.clusterIP: "Headless" is not an IP address, write one, "None" or nothing/],
  ['a finalizer without a prefix', object('Namespace', { spec: { finalizers: ['mine'] } }), /^spec\.finalizers\[0\]: "mine" is not a finalizer/],
  ['an aggregation of nothing', object('ClusterRole', { aggregationRule: { clusterRoleSelectors: [] } }), /^aggregationRule\.clusterRoleSelectors: is missing/],
  ['a port that is none', service({ ports: [{ port: 99999 }] }), /^spec\.ports\[0\]\.port: 99999 is not a whole number from 1 to 65535/],
  ['a selector that is none', service({ selector: { 'a b': 'c' } }), /^spec\.selector\["a b"\]: "a b" is not a qualified name/],
  ['a type that is none', service({ type: 'Cluster' }), /^spec\.type: "Cluster" is not a ServiceType, write one of "ClusterIP"/],
  ['a protocol that is none', service({ ports: [{ port: 80, protocol: 'tcp' }] }), /^spec\.ports\[0\]\.protocol: "tcp" is not a Protocol/],
  ['ports of one name', service({ ports: [{ name: 'a', port: 80 }, { name: 'a', port: 81 }] }), /^spec\.ports\[1\]\.name: "a" is the name of two ports/],
  ['ports without names', service({ ports: [{ name: 'a', port: 80 }, { port: 81 }] }), /^spec\.ports\[1\]\.name: is missing/],
  ['no ports', service({ ports: [] }), /^spec\.ports: there is none/],
  ['ports that are no list', service({ ports: 80, clusterIP: 'None' }), /^spec\.ports: is the number 80, Kubernetes wants a list/],
  ['a Service that begins with a digit', object('Service', { spec: { clusterIP: 'None' } }, { name: '1a' }), /^metadata\.name: "1a" cannot be the name of a Service/],
  ['a rule without verbs', role({ verbs: [], apiGroups: [''], resources: ['pods'] }), /^rules\[0\]\.verbs: \[\] allows nothing/],
  ['a rule without groups', role({ verbs: ['get'], resources: ['pods'] }), /^rules\[0\]\.apiGroups: is missing/],
  ['a rule about nothing', role({ verbs: ['get'] }), /^rules\[0\]: a rule is about resources or about/],
  ['a rule about two things', role({ verbs: ['get'], apiGroups: [''], nonResourceURLs: ['/metrics'] }), /^rules\[0\]: a rule is about resources or about/],
  ['a path of the API server in a namespace', role({ verbs: ['get'], nonResourceURLs: ['/metrics'] }, 'Role'), /^rules\[0\]\.nonResourceURLs: .* in a ClusterRole/],
  ['a role with a slash in its name', object('Role', {}, { name: 'a/b' }), /^metadata\.name: "a\/b" is not a name/],
  ['a binding to no role', binding({ roleRef: { kind: 'Role', name: 'a' } }), /^roleRef\.kind: "Role" is not a role, write ClusterRole/],
  ['a binding for nobody', binding({ subjects: [{ kind: 'Foo', name: 'a' }] }), /^subjects\[0\]\.kind: "Foo" is nobody/],
  ['a ServiceAccount of no namespace', binding({ subjects: [{ kind: 'ServiceAccount', name: 'a' }] }), /^subjects\[0\]\.namespace: is missing/],
])('%s is refused', (_, manifest, text) => {
  expect(texts(manifest)).toEqual([expect.stringMatching(text)]);
});
