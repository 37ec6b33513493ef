import * as fc from 'fast-check';

// Every run draws the same, on every machine: a test that fails fails for everybody.
fc.configureGlobal({ seed: 20261121 });
