export * from './agents';
export * from './cli';
export * from './daemonset';
export type { KubernetesVersions } from './manifest/versions';
