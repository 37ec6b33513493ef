import { isQuantity, nanos } from '../../../manifest/quantity';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const claimStorage: Rule<'VolumeResourceRequirements'> = {
  id: 'claim-storage',
  summary: 'A claim asks for some storage',
  severity: 'error',
  verdict: 'api-server',
  about: 'VolumeResourceRequirements',
  find: ({ requests }) => {
    const { storage } = requests ?? {};
    return problemIf(requests !== undefined && !(storage !== undefined && isQuantity(storage) && nanos(storage) > 0n), 'requests',
      () => `storage: ${shown(storage)} is not the size of a volume, write one such as "10Gi"`);
  },
};
