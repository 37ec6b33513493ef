import { expectSurvival } from './any-daemonset';

test('any DaemonSet that the schema can describe survives import, compilation and synthesis; many more in any-daemonset.long.ts', () => {
  expectSurvival(50);
}, 60_000);
