import { METRICS_ENDPOINT } from './metrics-endpoint';
import { MONITOR_OPTIONS } from './monitor-options';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { POLICY_RULE } from './policy-rule';
import { SERVICE_OPTIONS } from './service-options';
import { flag, list, map, reference } from '../../codec/codec';
import { annotations, count, dataKey, labels, nonEmpty, seconds, string } from '../../codec/formats';
import { Fields, needed, own, struct } from '../../codec/struct';
import { LABEL_SELECTOR } from '../../daemonset/common/label-selector';
import { OBJECT_METADATA, POD_METADATA } from '../../daemonset/common/object-metadata';
import { CONTAINER } from '../../daemonset/container/container-props';
import { POD } from '../../daemonset/pod/pod-props';
import { NODE_SELECTION } from '../../daemonset/scheduling/node-selection';
import { POD_SECURITY_CONTEXT } from '../../daemonset/security/pod-security-context';
import { UPDATE_STRATEGY } from '../../daemonset/update-strategy';
import { VOLUME } from '../../daemonset/volumes/volume';

/*
 * What can stand in an agent's properties and in an engine's spec. They are only checked here: the objects of the agent
 * write them.
 */

const configFiles = map(dataKey, string);
const containers = list(CONTAINER);
const nodes = list(NODE_SELECTION);
const rules = list(POLICY_RULE);

/** The properties of every agent. */
export const NODE_AGENT: Fields<NodeAgentProps> = {
  metadata: own(OBJECT_METADATA),
  labels: own(labels),
  podMetadata: own(POD_METADATA),
  selector: own(LABEL_SELECTOR),

  image: own(CONTAINER.fields.image.codec),
  imagePullPolicy: CONTAINER.fields.imagePullPolicy,
  imagePullSecrets: POD.imagePullSecrets,
  args: CONTAINER.fields.args,
  env: CONTAINER.fields.env,
  envFrom: CONTAINER.fields.envFrom,
  ports: CONTAINER.fields.ports,
  volumeMounts: CONTAINER.fields.volumeMounts,
  volumes: own(list(VOLUME)),
  initContainers: own(containers),
  sidecars: own(containers),
  resources: CONTAINER.fields.resources,
  securityContext: CONTAINER.fields.securityContext,
  podSecurityContext: own(POD_SECURITY_CONTEXT),
  livenessProbe: CONTAINER.fields.livenessProbe,
  readinessProbe: CONTAINER.fields.readinessProbe,
  startupProbe: CONTAINER.fields.startupProbe,
  lifecycle: CONTAINER.fields.lifecycle,

  hostNetwork: POD.hostNetwork,
  hostPid: POD.hostPid,
  dnsPolicy: POD.dnsPolicy,
  dnsConfig: POD.dnsConfig,
  hostAliases: POD.hostAliases,
  nodes: own(nodes),
  nodeSelector: POD.nodeSelector,
  affinity: POD.affinity,
  tolerations: POD.tolerations,
  priorityClassName: POD.priorityClassName,
  runtimeClassName: POD.runtimeClassName,
  terminationGracePeriodSeconds: POD.terminationGracePeriodSeconds,
  updateStrategy: own(UPDATE_STRATEGY),
  minReadySeconds: own(seconds),
  revisionHistoryLimit: own(count),

  serviceAccount: own(reference('ServiceAccount')),
  serviceAccountAnnotations: own(annotations),
  automountServiceAccountToken: own(flag),
  rbac: own(flag),
  clusterRules: own(rules),
  configFiles: own(configFiles),
  configMap: own(reference('ConfigMap')),
  rollOnConfigChange: own(flag),
  service: own(SERVICE_OPTIONS),
  serviceMonitor: own(MONITOR_OPTIONS),
  podMonitor: own(MONITOR_OPTIONS),
};

/** What an engine answers. */
export const NODE_AGENT_SPEC = struct<NodeAgentSpec>({
  container: needed(own(CONTAINER)),
  initContainers: own(containers),
  sidecars: own(containers),
  pod: own(struct(POD)),
  nodes: own(nodes),
  updateStrategy: own(UPDATE_STRATEGY),
  configFiles: own(configFiles),
  configDirectory: own(nonEmpty),
  reloadsConfig: own(flag),
  clusterRules: own(rules),
  namespaceRules: own(rules),
  builtInClusterRole: own(nonEmpty),
  metrics: own(METRICS_ENDPOINT),
  service: own(flag),
});
