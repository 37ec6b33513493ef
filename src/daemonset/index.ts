export * from './taint-effect';
export * from './toleration';
