/*
 * A manifest for each rule that it refuses. They are the examples of docs/checks.md too.
 */

const pod = (fields: any, spec: any = {}, metadata: any = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'agent', ...metadata },
  spec: {
    selector: { matchLabels: { app: 'agent' } },
    template: { metadata: { labels: { app: 'agent' } }, spec: { containers: [{ name: 'agent', image: 'agent:1' }], ...fields } },
    ...spec,
  },
});
const container = (fields: any, more: any = {}) => pod({ containers: [{ name: 'agent', image: 'agent:1', ...fields }], ...more });
const volume = (source: any) => pod({ volumes: [{ name: 'v', ...source }] });
const toleration = (fields: any) => pod({ tolerations: [fields] });
const env = (fields: any) => container({ env: [{ name: 'A', ...fields }] });
const podAffinity = (fields: any) => pod({
  affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', ...fields }] } },
});
const required = (nodeSelectorTerms: any[]) => pod({
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
});
const spread = (fields: any) => pod({
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: {}, ...fields }],
});
const claim = (fields: any, resources: any = { requests: { storage: '1Gi' } }) => volume({
  ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources, ...fields } } },
});
const projected = (...sources: any[]) => volume({ projected: { sources } });
const expression = (operator: string, values?: string[]) => ({ matchExpressions: [{ key: 'a', operator, values }] });

const API_VERSIONS: { readonly [kind: string]: string } = { ConfigMap: 'v1', Service: 'v1', PodMonitor: 'monitoring.coreos.com/v1' };
const object = (kind: string, fields: any, name = 'agent') => ({
  apiVersion: API_VERSIONS[kind] ?? 'rbac.authorization.k8s.io/v1', kind, metadata: { name }, ...fields,
});
const service = (spec: any) => object('Service', { spec: { ports: [{ port: 80 }], ...spec } });
const role = (rule: any, kind = 'ClusterRole') => object(kind, { rules: [rule] });
const binding = (fields: any) => object('ClusterRoleBinding', { roleRef: { kind: 'ClusterRole', name: 'agent' }, ...fields });

const VOLUMES = { volumes: [{ name: 'a', emptyDir: {} }, { name: 'b', emptyDir: {} }] };
const mounting = (...volumeMounts: any[]) => container({ volumeMounts }, VOLUMES);

/** By rule: a manifest that it is against, where, and the beginning of what it says. */
export const REFUSED: { readonly [rule: string]: [manifest: any, path: string, message: string] } = {
  'selector-matches-template': [pod({}, { selector: { matchLabels: { app: 'b' } } }), 'spec.selector.matchLabels["app"]', '"b" is not the pods\' label'],
  'update-strategy-step': [pod({}, { updateStrategy: { rollingUpdate: { maxSurge: 1 } } }), 'spec.updateStrategy.rollingUpdate', 'maxSurge 1 does not go'],
  'container-required': [pod({ containers: [] }), 'containers', 'there is none'],
  'container-name-unique': [pod({ containers: [{ name: 'a', image: 'a' }, { name: 'a', image: 'a' }] }), 'containers[1].name', '"a" is the name of another'],
  'volume-name-unique': [pod({ volumes: [{ name: 'a' }, { name: 'a' }] }), 'volumes[1].name', '"a" is the name of a different volume'],
  'host-port-unique': [
    container({ ports: [{ containerPort: 1, hostPort: 9 }, { containerPort: 2, hostPort: 9 }] }), 'containers[0].ports[1].hostPort', '9 is taken',
  ],
  'host-network-port': [container({ ports: [{ containerPort: 1, hostPort: 9 }] }, { hostNetwork: true }), 'containers[0].ports[0].hostPort', '9 is not the'],
  'mount-path-unique': [
    mounting({ name: 'a', mountPath: '/a' }, { name: 'b', mountPath: '/a' }), 'containers[0].volumeMounts[1].mountPath', '"/a" has another',
  ],
  'mount-propagation-privileged': [
    mounting({ name: 'a', mountPath: '/a', mountPropagation: 'Bidirectional' }),
    'containers[0].volumeMounts[0].mountPropagation', '"Bidirectional" is for privileged',
  ],
  'port-name-unique': [
    container({ ports: [{ containerPort: 1, name: 'a' }, { containerPort: 2, name: 'a' }] }), 'containers[0].ports[1].name', '"a" is the name of another port',
  ],
  'handler-port-known': [container({ livenessProbe: { tcpSocket: { port: 'a' } } }), 'containers[0].livenessProbe.tcpSocket.port', '"a" is the name of no port'],
  'field-path': [env({ valueFrom: { fieldRef: { fieldPath: 'metadata.labels' } } }), 'containers[0].env[0].valueFrom.fieldRef.fieldPath', '"metadata.labels" is not a field'],
  'toleration-key-required': [toleration({ value: 'a' }), 'tolerations[0].operator', '"Equal" needs a key'],
  'toleration-value-unused': [toleration({ key: 'a', operator: 'Exists', value: 'b' }), 'tolerations[0].value', '"b" is not compared'],
  'toleration-seconds-no-execute': [toleration({ key: 'a', operator: 'Exists', tolerationSeconds: 5 }), 'tolerations[0].tolerationSeconds', '5 is for the effect'],
  'toleration-operator-known': [toleration({ key: 'a', operator: 'Has' }), 'tolerations[0].operator', '"Has" is not an operator'],
  'node-selector-values': [
    required([expression('Gt', ['1', '2'])]),
    'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values', '["1","2"] does not go with Gt',
  ],
  'label-selector-values': [
    podAffinity({ labelSelector: expression('In') }),
    'affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchExpressions[0].values', '[] is empty',
  ],
  'pod-affinity-label-keys': [
    podAffinity({ matchLabelKeys: ['a'] }), 'affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys', '["a"] needs a labelSelector',
  ],
  'topology-spread-label-keys': [
    spread({ labelSelector: undefined, matchLabelKeys: ['a'] }), 'topologySpreadConstraints[0].matchLabelKeys', '["a"] needs a labelSelector',
  ],
  'min-domains-do-not-schedule': [spread({ minDomains: 2 }), 'topologySpreadConstraints[0].minDomains', '2 needs whenUnsatisfiable'],
  'volume-mount-sub-path': [
    mounting({ name: 'a', mountPath: '/a', subPath: 'b', subPathExpr: 'c' }),
    'containers[0].volumeMounts[0].subPathExpr', '"c" is given together',
  ],
  'volume-mount-recursive-read-only': [
    mounting({ name: 'a', mountPath: '/a', recursiveReadOnly: 'Enabled' }),
    'containers[0].volumeMounts[0].recursiveReadOnly', '"Enabled" needs readOnly',
  ],
  'privilege-escalation': [
    container({ securityContext: { privileged: true, allowPrivilegeEscalation: false } }), 'containers[0].securityContext', 'allowPrivilegeEscalation false',
  ],
  'claim-complete': [claim({ accessModes: undefined }), 'volumes[0].ephemeral.volumeClaimTemplate', 'a claim needs accessModes'],
  'claim-data-source': [
    claim({ dataSource: { kind: 'PersistentVolumeClaim', name: 'a' }, dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'b' } }),
    'volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource', '{"kind":"PersistentVolumeClaim","name":"a"} is not the same',
  ],
  'claim-access-modes': [
    claim({ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }), 'volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes', '["ReadWriteOncePod"',
  ],
  'claim-storage': [claim({}, { requests: { storage: '0' } }), 'volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests', 'storage: "0" is not the size'],
  'data-source-group': [
    claim({ dataSource: { kind: 'VolumeSnapshot', name: 'a' } }), 'volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource.kind', '"VolumeSnapshot" needs',
  ],
  'data-source-ref-group': [
    claim({ dataSourceRef: { kind: 'VolumeSnapshot', name: 'a' } }), 'volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef.kind', '"VolumeSnapshot" needs',
  ],
  'projected-path-unique': [
    projected({ secret: { name: 'a', items: [{ key: 'a', path: 'p' }] } }, { configMap: { name: 'b', items: [{ key: 'a', path: 'p' }] } }),
    'volumes[0].projected.sources', '"p" is written by two',
  ],
  'certificate-paths': [projected({ podCertificate: { signerName: 'a.b/c', keyType: 'ED25519' } }), 'volumes[0].projected.sources[0].podCertificate', 'no file is'],
  'chap-secret': [volume({ iscsi: { targetPortal: 'a', iqn: 'iqn.2001-04.com.example:a', lun: 0, chapAuthSession: true } }), 'volumes[0].iscsi', 'CHAP needs'],
  'fc-target': [volume({ fc: {} }), 'volumes[0].fc', '{"targetWwns":[],"wwids":[]} is not one device'],
  'disk-uri': [volume({ azureDisk: { diskName: 'a', diskURI: 'disk' } }), 'volumes[0].azureDisk.diskUri', '"disk" is not the URI'],
  'resource-claim-source': [pod({ resourceClaims: [{ name: 'a' }] }), 'resourceClaims[0]', '{} is not one source'],
  'exit-codes-limit': [
    container({ restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'In', values: Array.from({ length: 256 }, (_, i) => i) } }] }),
    'containers[0].restartPolicyRules[0].exitCodes.values', '256 exit codes',
  ],
  'node-match-fields': [
    required([{ matchFields: [{ key: 'spec.x', operator: 'In', values: ['a'] }] }]),
    'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0]', 'key: "spec.x" is not a field',
  ],
  'required-terms': [
    required([]), 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms', '[] is empty',
  ],
  'exec-command': [container({ livenessProbe: { exec: {} } }), 'containers[0].livenessProbe.exec.command', '[] is empty'],
  'dns-config-limits': [pod({ dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] } }), 'dnsConfig.nameservers', 'there are 4'],
  'env-var-source': [env({ valueFrom: {} }), 'containers[0].env[0].valueFrom', 'there is no source'],
  'env-from-source': [container({ envFrom: [{ prefix: 'A' }] }), 'containers[0].envFrom[0]', 'there is no source'],
  'lifecycle-handler': [container({ lifecycle: { preStop: {} } }), 'containers[0].lifecycle.preStop', 'there is no handler'],
  'probe-handler': [container({ livenessProbe: { exec: { command: ['a'] }, grpc: { port: 1 } } }), 'containers[0].livenessProbe', 'there are 2 (exec, grpc)'],
  'volume-source': [volume({ emptyDir: {}, hostPath: { path: '/a' } }), 'volumes[0]', 'there are 2 (emptyDir, hostPath)'],
  'env-var-value': [env({ value: 'a', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }), 'containers[0].env[0].valueFrom', '{"fieldRef"'],
  'owner-controller-unique': [
    pod({}, {}, { ownerReferences: ['a', 'b'].map((name) => ({ apiVersion: 'v1', kind: 'Node', name, uid: name, controller: true })) }),
    'metadata.ownerReferences', '["a","b"] are all the controller',
  ],
  'resource-amounts': [container({ resources: { requests: { cpu: '2' }, limits: { cpu: '1' } } }), 'containers[0].resources', 'cpu has the request "2" above'],
  'resource-divisor': [
    env({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '2' } } }), 'containers[0].env[0].valueFrom.resourceFieldRef.divisor', '"2" is not a divisor',
  ],
  'trust-bundle-source': [
    projected({ clusterTrustBundle: { name: 'a', signerName: 'a.b/c', path: 'a' } }),
    'volumes[0].projected.sources[0].clusterTrustBundle', 'there are 2 (name, signerName)',
  ],
  'seccomp-local-profile': [
    pod({ securityContext: { seccompProfile: { type: 'Localhost' } } }), 'securityContext.seccompProfile.localhostProfile', 'it is missing',
  ],
  'app-armor-local-profile': [
    container({ securityContext: { appArmorProfile: { type: 'RuntimeDefault', localhostProfile: 'a' } } }),
    'containers[0].securityContext.appArmorProfile.localhostProfile', '"a" goes with type Localhost only',
  ],
  'name-required': [pod({}, {}, { name: undefined }), 'metadata.name', 'is missing, an object needs one'],
  'owner-event': [
    pod({}, {}, { ownerReferences: [{ apiVersion: 'v1', kind: 'Event', name: 'a', uid: 'a' }] }), 'metadata.ownerReferences[0]', 'kind: "Event" cannot own',
  ],
  'annotations-size': [pod({}, {}, { annotations: { a: 'x'.repeat(256 * 1024) } }), 'metadata.annotations', 'the annotations are 262145 bytes long'],
  'template-annotations-size': [
    pod({}, { template: { ...pod({}).spec.template, metadata: { labels: { app: 'agent' }, annotations: { a: 'x'.repeat(256 * 1024) } } } }),
    'spec.template.metadata.annotations', 'the annotations are 262145 bytes long',
  ],
  'finalizers-exclusive': [pod({}, {}, { finalizers: ['orphan', 'foregroundDeletion'] }), 'metadata.finalizers', '"orphan" and "foregroundDeletion" exclude'],
  'update-strategy-amount': [
    pod({}, { updateStrategy: { rollingUpdate: { maxUnavailable: 'some' } } }), 'spec.updateStrategy.rollingUpdate.maxUnavailable', '"some" is not a number',
  ],
  'downward-file-source': [
    volume({ downwardAPI: { items: [{ path: 'a', resourceFieldRef: { resource: 'limits.cpu' } }] } }),
    'volumes[0].downwardAPI.items[0].resourceFieldRef.containerName', 'it is missing',
  ],
  'projected-source': [projected({ secret: { name: 'a' }, configMap: { name: 'b' } }), 'volumes[0].projected.sources[0]', 'there are 2 (secret, configMap)'],
  'volume-known': [container({ volumeMounts: [{ name: 'a', mountPath: '/a' }] }), 'containers[0].volumeMounts[0].name', 'there is no volume "a"'],
  'volume-use': [
    container({ volumeDevices: [{ name: 'a', devicePath: '/a' }] }, { volumes: [{ name: 'a', emptyDir: {} }] }),
    'containers[0].volumeDevices[0].name', '"a" is a volume of another kind',
  ],
  'eviction-responders': [
    pod({ evictionResponders: [{ name: 'example.com/a', priority: 1000 }, { name: 'example.com/a', priority: 2000 }] }),
    'evictionResponders[1].name', '"example.com/a" is the name of another one',
  ],
  'bind-mount-option-unique': [
    mounting({ name: 'a', mountPath: '/a', bindMountOptions: ['noexec', 'noexec'] }), 'containers[0].volumeMounts[0].bindMountOptions[1]', '"noexec" is there already',
  ],
  'bind-mount-volume': [
    container({ volumeMounts: [{ name: 'v', mountPath: '/v', bindMountOptions: ['noexec'] }] }, { volumes: [{ name: 'v', image: { reference: 'a:1' } }] }),
    'containers[0].volumeMounts[0].bindMountOptions', '["noexec"] does not go with the image of volume "v"',
  ],
  'http2-cleartext': [
    container({ livenessProbe: { httpGet: { path: '/', port: 80, scheme: 'HTTPS', protocol: 'HTTP2' } } }),
    'containers[0].livenessProbe.httpGet.protocol', '"HTTP2" does not go with the scheme "HTTPS"',
  ],
  'image-volume-reference': [volume({ image: {} }), 'volumes[0].image.reference', 'is missing'],
  'config-map-size': [object('ConfigMap', { data: { a: 'x'.repeat(1048577) } }), 'data', '1048577 bytes are more than a ConfigMap holds'],
  'config-map-key-unique': [object('ConfigMap', { data: { a: 'b' }, binaryData: { a: 'eA==' } }), 'data["a"]', 'is in binaryData too'],
  'service-ports-required': [service({ ports: [] }), 'spec.ports', 'there is none'],
  'service-port-unique': [service({ ports: [{ name: 'a', port: 80 }, { name: 'b', port: 80 }] }), 'spec.ports[1]', 'TCP 80 is a port of the Service already'],
  'service-port-name-unique': [service({ ports: [{ name: 'a', port: 80 }, { name: 'a', port: 81 }] }), 'spec.ports[1].name', '"a" is the name of two ports'],
  'service-port-name-required': [service({ ports: [{ name: 'a', port: 80 }, { port: 81 }] }), 'spec.ports[1].name', 'is missing'],
  'service-external-name': [service({ type: 'ExternalName' }), 'spec.externalName', 'is missing'],
  'service-headless': [service({ type: 'NodePort', clusterIP: 'None' }), 'spec.clusterIP', '"None" does not go with type NodePort'],
  'service-name-letter': [object('Service', { spec: { ports: [{ port: 80 }] } }, '1a'), 'metadata.name', '"1a" cannot be the name of a Service'],
  'policy-rule-verbs': [role({ verbs: [], apiGroups: [''], resources: ['pods'] }), 'rules[0].verbs', '[] allows nothing'],
  'policy-rule-subject': [role({ verbs: ['get'] }), 'rules[0]', 'a rule is about resources or about nonResourceURLs'],
  'policy-rule-resources': [role({ verbs: ['get'], apiGroups: ['apps'] }), 'rules[0].resources', 'there is none'],
  'policy-rule-groups': [role({ verbs: ['get'], resources: ['pods'] }), 'rules[0].apiGroups', 'is missing'],
  'policy-rule-paths': [role({ verbs: ['get'], nonResourceURLs: ['/metrics'] }, 'Role'), 'rules[0].nonResourceURLs', '["/metrics"] belongs to no namespace'],
  'role-ref-kind': [binding({ roleRef: { kind: 'Role', name: 'a' } }), 'roleRef.kind', '"Role" is not a role, write ClusterRole'],
  'role-ref-group': [binding({ roleRef: { kind: 'ClusterRole', name: 'a', apiGroup: 'apps' } }), 'roleRef.apiGroup', '"apps" has no roles'],
  'subject-kind': [binding({ subjects: [{ kind: 'Node', name: 'a' }] }), 'subjects[0].kind', '"Node" is nobody'],
  'subject-name': [binding({ subjects: [{ kind: 'User' }] }), 'subjects[0].name', 'is missing'],
  'subject-namespace': [binding({ subjects: [{ kind: 'ServiceAccount', name: 'a' }] }), 'subjects[0].namespace', 'is missing'],
  'subject-group': [
    binding({ subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b', apiGroup: 'apps' }] }), 'subjects[0].apiGroup', '"apps" has no ServiceAccount',
  ],
  'scrape-timeout': [
    object('PodMonitor', { spec: { podMetricsEndpoints: [{ interval: '30s', scrapeTimeout: '1m' }] } }),
    'spec.podMetricsEndpoints[0].scrapeTimeout', '"1m" is longer than the interval "30s"',
  ],
};
