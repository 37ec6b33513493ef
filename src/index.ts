export * from './agents';
export * from './cli';
export * from './daemonset';
