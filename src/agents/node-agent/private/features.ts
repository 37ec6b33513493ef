import { isDeepStrictEqual } from 'util';
import { BadValue, shown } from '../../../codec/bad-value';
import { CONTAINER_PORT } from '../../../daemonset/container/container-port';
import { CONTAINER, ContainerProps } from '../../../daemonset/container/container-props';
import { ENV_VAR } from '../../../daemonset/container/env-var';
import { CAPABILITY, Capability } from '../../../daemonset/security/capability';
import { SecurityContext } from '../../../daemonset/security/security-context';
import { AgentFeature } from '../agent-feature';
import { CONFIG_FILE, ConfigFile } from '../config-file';
import { NodeAgentProps } from '../node-agent-props';
import { NodeAgentSpec } from '../node-agent-spec';
import { POLICY_RULE } from '../policy-rule';

/** Something that the engine or a feature brings, and who brings it. */
interface Brought<T> {
  readonly item: T;
  readonly by: string;
}

/** What things of a kind are known by, and what they say. */
interface Kind<T> {
  /** What one is called in errors, such as `the variable "A"`; none where two of them can only be equal or different. */
  nameOf(item: T): string | undefined;

  /** Its JSON, by which two are equal. */
  jsonOf(item: T): unknown;
}

const ENGINE = 'the engine';
const called = ({ name }: AgentFeature) => `the feature ${shown(name)}`;

/**
 * What an engine says, with what its features bring in place: a spec without features.
 *
 * Throws `BadValue` when two of them bring different things of one name or path, and when a feature is for a container that is not there.
 *
 * @param spec what the engine says
 */
export function withFeatures(spec: NodeAgentSpec): NodeAgentSpec {
  const { features = [], ...rest } = spec;
  if (features.length === 0) { return rest; }
  refuseUnknownContainers(spec, features);
  const containersOf = (brought: (feature: AgentFeature) => ContainerProps[] | undefined, ofEngine: ContainerProps[] | undefined) =>
    union(CONTAINERS, ofEngine, features, brought)?.map((container) => withFeaturesOf(container, featuresFor(container.name, spec, features)));
  return {
    ...rest,
    container: withFeaturesOf(spec.container, featuresFor(spec.container.name, spec, features)),
    initContainers: containersOf(({ initContainers }) => initContainers, spec.initContainers),
    sidecars: containersOf(({ sidecars }) => sidecars, spec.sidecars),
    pod: {
      ...spec.pod,
      ...(features.some(({ hostNetwork }) => hostNetwork) && { hostNetwork: true }),
      ...(features.some(({ hostPid }) => hostPid) && { hostPid: true }),
      ...(features.some(({ hostIpc }) => hostIpc) && { hostIpc: true }),
    },
    config: filesOf(spec, features),
    clusterRules: union(RULES, spec.clusterRules, features, ({ clusterRules }) => clusterRules),
    namespaceRules: union(RULES, spec.namespaceRules, features, ({ namespaceRules }) => namespaceRules),
  };
}

/**
 * Throws `BadValue` where the user takes away what a feature needs: a namespace of the node, or a capability of the agent's container
 * whose security context the user replaces.
 */
export function refuseDenied(spec: NodeAgentSpec, props: NodeAgentProps): void {
  const features = spec.features ?? [];
  for (const namespace of ['hostNetwork', 'hostPid', 'hostIpc'] as const) {
    const feature = features.find((one) => one[namespace]);
    if (feature !== undefined && props[namespace] === false) {
      throw new BadValue(`false takes away what ${called(feature)} needs, leave it out or turn the feature off`).within(namespace);
    }
  }
  const { securityContext } = props;
  if (securityContext === undefined || securityContext.privileged === true) { return; }
  const kept = (securityContext.capabilities?.add ?? []).map(nameOf);
  for (const feature of featuresFor(spec.container.name, spec, features)) {
    const lost = feature.capabilities?.map(nameOf).find((name) => !kept.includes(name) && !kept.includes('ALL'));
    if (lost !== undefined) {
      throw new BadValue(`it has not the capability ${shown(lost)}, which ${called(feature)} needs; add it, or turn the feature off`).within('securityContext');
    }
  }
}

const nameOf = (capability: Capability): string => CAPABILITY.encode(capability);

/** The features of a container. */
function featuresFor(container: string, spec: NodeAgentSpec, features: readonly AgentFeature[]): AgentFeature[] {
  return features.filter((feature) => (feature.container ?? spec.container.name) === container);
}

const CONTAINERS: Kind<ContainerProps> = { nameOf: ({ name }) => `the container ${shown(name)}`, jsonOf: (item) => CONTAINER.encode(item) };
const CONFIG_FILES: Kind<ConfigFile> = {
  nameOf: ({ name }) => `the file ${shown(name)}`, jsonOf: ({ containers, ...item }) => CONFIG_FILE.encode(item),
};
const VARIABLES: Kind<NonNullable<ContainerProps['env']>[number]> = { nameOf: ({ name }) => `the variable ${shown(name)}`, jsonOf: (item) => ENV_VAR.encode(item) };
const MOUNTS: Kind<NonNullable<ContainerProps['volumeMounts']>[number]> = {
  nameOf: ({ mountPath }) => `the mount on ${shown(mountPath)}`, jsonOf: ({ _json, volume }) => [_json, volume._json],
};
const PORTS: Kind<NonNullable<ContainerProps['ports']>[number]> = {
  nameOf: ({ name }) => name === undefined ? undefined : `the port ${shown(name)}`, jsonOf: (item) => CONTAINER_PORT.encode(item),
};
const RULES: Kind<NonNullable<NodeAgentSpec['clusterRules']>[number]> = { nameOf: () => undefined, jsonOf: (item) => POLICY_RULE.encode(item) };
const CAPABILITIES: Kind<Capability> = { nameOf: () => undefined, jsonOf: (item) => CAPABILITY.encode(item) };

function withFeaturesOf(container: ContainerProps, features: readonly AgentFeature[]): ContainerProps {
  if (features.length === 0) { return container; }
  return {
    ...container,
    args: joined(container.args, features.flatMap(({ args }) => args ?? [])),
    env: union(VARIABLES, container.env, features, ({ env }) => env),
    volumeMounts: union(MOUNTS, container.volumeMounts, features, ({ volumeMounts }) => volumeMounts),
    ports: union(PORTS, container.ports, features, ({ ports }) => ports),
    securityContext: withCapabilities(container.securityContext, features),
  };
}

/** A privileged container has every capability already. */
function withCapabilities(context: SecurityContext | undefined, features: readonly AgentFeature[]): SecurityContext | undefined {
  if (context?.privileged === true) { return context; }
  const add = union(CAPABILITIES, context?.capabilities?.add, features, ({ capabilities }) => capabilities);
  return add === undefined ? context : { ...context, capabilities: { ...context?.capabilities, add } };
}

/** What the engine and then its features bring, each once. */
function union<T>(
  kind: Kind<T>, ofEngine: readonly T[] | undefined, features: readonly AgentFeature[], brought: (feature: AgentFeature) => readonly T[] | undefined,
): T[] | undefined {
  const kept: Brought<T>[] = (ofEngine ?? []).map((item) => ({ item, by: ENGINE }));
  for (const feature of features) {
    for (const item of brought(feature) ?? []) {
      const same = kept.find((other) => isOne(kind, other.item, item));
      if (same === undefined) {
        kept.push({ item, by: called(feature) });
      } else if (!isEqual(kind, same.item, item)) {
        throw new BadValue(`${same.by} and ${called(feature)} both bring ${kind.nameOf(item)}, and differ in it; let one of them bring it`);
      }
    }
  }
  return kept.length === 0 ? undefined : kept.map(({ item }) => item);
}

function isOne<T>(kind: Kind<T>, one: T, other: T): boolean {
  const name = kind.nameOf(one);
  return name === undefined ? isEqual(kind, one, other) : name === kind.nameOf(other);
}

function isEqual<T>(kind: Kind<T>, one: T, other: T): boolean {
  return isDeepStrictEqual(kind.jsonOf(one), kind.jsonOf(other));
}

/** The files of the engine and its features; one that several bring is in the containers of all of them. */
function filesOf(spec: NodeAgentSpec, features: readonly AgentFeature[]): ConfigFile[] | undefined {
  const placed = (file: ConfigFile, container = spec.container.name) => ({ ...file, containers: file.containers ?? [container] });
  const brought = [...(spec.config ?? []).map((file) => placed(file)),
    ...features.flatMap(({ config = [], container }) => config.map((file) => placed(file, container)))];
  return union(CONFIG_FILES, spec.config, features, ({ config }) => config)?.map((file) => ({
    ...file, containers: [...new Set(brought.filter(({ name }) => name === file.name).flatMap(({ containers }) => containers))],
  }));
}

function joined<T>(ofEngine: readonly T[] | undefined, further: readonly T[]): T[] | undefined {
  return ofEngine === undefined && further.length === 0 ? undefined : [...ofEngine ?? [], ...further];
}

function refuseUnknownContainers(spec: NodeAgentSpec, features: readonly AgentFeature[]): void {
  const names = [spec.container, ...[...spec.initContainers ?? [], ...spec.sidecars ?? []],
    ...features.flatMap(({ initContainers = [], sidecars = [] }) => [...initContainers, ...sidecars])].map(({ name }) => name);
  features.forEach(({ container }, i) => {
    if (container !== undefined && !names.includes(container)) {
      throw new BadValue(`${shown(container)} is the name of no container, write one of ${names.join(', ')}`).within(`features[${i}].container`);
    }
  });
}
