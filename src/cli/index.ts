export * from './import/imported-program';
