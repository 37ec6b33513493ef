import { AGENT_FEATURE } from './agent-feature';
import { AGENT_OBJECT } from './agent-object';
import { CONFIG_FILE } from './config-file';
import { METRICS_ENDPOINT } from './metrics-endpoint';
import { MONITOR_OPTIONS } from './monitor-options';
import { NodeAgentProps } from './node-agent-props';
import { NodeAgentSpec } from './node-agent-spec';
import { POLICY_RULE } from './policy-rule';
import { SERVICE_OPTIONS } from './service-options';
import { RULES } from '../../checks/rules';
import { flag, list, map, reference, text } from '../../codec/codec';
import { annotations, count, dataKey, labels, nonEmpty, seconds, string } from '../../codec/formats';
import { Fields, needed, field, struct } from '../../codec/struct';
import { LABEL_SELECTOR } from '../../daemonset/common/label-selector';
import { OBJECT_METADATA, POD_METADATA } from '../../daemonset/common/object-metadata';
import { CONTAINER } from '../../daemonset/container/container-props';
import { RESOURCES } from '../../daemonset/container/resources';
import { POD, POD_OPTIONS } from '../../daemonset/pod/pod-props';
import { NODE_SELECTION } from '../../daemonset/scheduling/node-selection';
import { POD_SECURITY_CONTEXT } from '../../daemonset/security/pod-security-context';
import { UPDATE_STRATEGY } from '../../daemonset/update-strategy';
import { VOLUME } from '../../daemonset/volumes/volume';
import { PLATFORM } from '../platform/platform';

/*
 * What can stand in an agent's properties and in an engine's spec. They are only checked here: the objects of the agent
 * write them.
 */

const configFiles = map(dataKey, string);
const containers = list(CONTAINER);
const nodes = list(NODE_SELECTION);
const rules = list(POLICY_RULE);
const registry = text((v) => /^[^\s/]+(\/[^\s/]+)*$/.test(v) ? undefined : 'is not a registry, write one such as "registry.example.com/mirror"');
const ruleId = text((v) => {
  const rule = RULES.find(({ id }) => id === v);
  if (rule === undefined) { return 'is not the id of a rule, write one of docs/checks.md'; }
  return rule.severity === 'error' ? 'is an error, which cannot be acknowledged; mend what it says' : undefined;
});

/** The properties of every agent. */
export const NODE_AGENT: Fields<NodeAgentProps> = {
  ...POD_OPTIONS,
  metadata: field(OBJECT_METADATA),
  labels: field(labels),
  podMetadata: field(POD_METADATA),
  selector: field(LABEL_SELECTOR),
  platform: field(PLATFORM),

  image: field(CONTAINER.fields.image.codec),
  imagePullPolicy: CONTAINER.fields.imagePullPolicy,
  imageRegistry: field(registry),
  args: CONTAINER.fields.args,
  env: CONTAINER.fields.env,
  envFrom: CONTAINER.fields.envFrom,
  ports: CONTAINER.fields.ports,
  volumeMounts: CONTAINER.fields.volumeMounts,
  volumes: field(list(VOLUME)),
  initContainers: field(containers),
  sidecars: field(containers),
  resources: CONTAINER.fields.resources,
  securityContext: CONTAINER.fields.securityContext,
  podSecurityContext: field(POD_SECURITY_CONTEXT),
  podResources: field(RESOURCES),
  livenessProbe: CONTAINER.fields.livenessProbe,
  readinessProbe: CONTAINER.fields.readinessProbe,
  startupProbe: CONTAINER.fields.startupProbe,
  lifecycle: CONTAINER.fields.lifecycle,

  nodes: field(nodes),
  nodeSelector: POD.nodeSelector,
  updateStrategy: field(UPDATE_STRATEGY),
  minReadySeconds: field(seconds),
  revisionHistoryLimit: field(count),

  serviceAccount: field(reference('ServiceAccount')),
  serviceAccountAnnotations: field(annotations),
  automountServiceAccountToken: field(flag),
  rbac: field(flag),
  clusterRules: field(rules),
  configFiles: field(configFiles),
  configMap: field(reference('ConfigMap')),
  rollOnConfigChange: field(flag),
  service: field(SERVICE_OPTIONS),
  serviceMonitor: field(MONITOR_OPTIONS),
  podMonitor: field(MONITOR_OPTIONS),
};

/** What an engine answers. */
export const NODE_AGENT_SPEC = struct<NodeAgentSpec>({
  container: needed(field(CONTAINER)),
  initContainers: field(containers),
  sidecars: field(containers),
  pod: field(struct(POD)),
  nodes: field(nodes),
  updateStrategy: field(UPDATE_STRATEGY),
  config: field(list(CONFIG_FILE)),
  clusterRules: field(rules),
  namespaceRules: field(rules),
  builtInClusterRole: field(nonEmpty),
  metrics: field(list(METRICS_ENDPOINT)),
  service: field(flag),
  objects: field(list(AGENT_OBJECT)),
  features: field(list(AGENT_FEATURE)),
  acknowledge: field(map(ruleId, nonEmpty)),
});
