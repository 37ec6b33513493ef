export * from './daemonset';
