import { expectSurvival } from './any-daemonset';

test('any DaemonSet that the schema can describe survives import, compilation and synthesis', () => {
  expectSurvival(1000);
}, 600_000);
