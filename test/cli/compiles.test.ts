import { complaints } from '../compile';
import { daemonSetYaml } from './run';
import { ImportedProgram } from '../../src';

test('an imported program compiles under strict', () => {
  const { source } = ImportedProgram.fromYaml(`
{ apiVersion: v1, kind: ServiceAccount, metadata: { name: agent }, automountServiceAccountToken: false, imagePullSecrets: [{ name: a }], secrets: [{ name: b }] }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: logs, labels: { a: b } } }
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: agent }, data: { a: b, __proto__: c }, binaryData: { c: eA== }, immutable: true }
---
{ apiVersion: v1, kind: Secret, metadata: { name: agent }, type: Opaque, data: { a: eA== }, stringData: { b: c } }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: agent, annotations: { a: b } }
rules: [{ apiGroups: [""], resources: [pods], resourceNames: [a], verbs: [get] }, { nonResourceURLs: [/metrics], verbs: [get] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: agent }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent }
subjects: [{ kind: ServiceAccount, name: agent, namespace: logs }]
---
{ apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: { name: agent }, value: 10, globalDefault: false }
---
{ apiVersion: example.com/v1, kind: Thing, metadata: { name: agent, finalizers: [a] }, spec: { a: [1, null, { b: [] }] }, list: [] }
---${daemonSetYaml({
  pod: 'volumes: [{ name: b, persistentVolumeClaim: { claimName: data } }, { name: a, hostPath: { path: /a } }]',
  container: 'volumeMounts: [{ name: a, mountPath: /a }, { name: b, mountPath: /b }]',
})}`);

  expect(complaints(source)).toEqual([]);
  expect(complaints(source.replace("name: 'agent'", 'name: 1'))).not.toEqual([]);
}, 60_000);
