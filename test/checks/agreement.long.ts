import { expectAgreement } from './agreement';

test('importer, construct and check agree on what Kubernetes takes', () => {
  expectAgreement(5000);
}, 600_000);
