export * from './agents';
export * from './daemonset';
