import { expectAgreement } from './agreement';

test('importer, construct and check agree on what Kubernetes takes; many more in agreement.long.ts', () => {
  expectAgreement(300);
}, 60_000);
