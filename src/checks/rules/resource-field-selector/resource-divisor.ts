import { isBinary, isQuantity, millis } from '../../../manifest/quantity';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

const CPU_DIVISORS = ['1m', '1'];
const DIVISORS = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

export const resourceDivisor: Rule<'ResourceFieldSelector'> = {
  id: 'resource-divisor',
  summary: 'A divisor is one that Kubernetes knows for the resource',
  severity: 'error',
  verdict: 'api-server',
  about: 'ResourceFieldSelector',
  find: ({ resource = '', divisor = '0' }) => {
    const known = resource.endsWith('.cpu') ? CPU_DIVISORS : DIVISORS;
    const value = isQuantity(divisor) ? millis(divisor) : 0n;
    return problemIf(value !== 0n && !known.some((unit) => isBinary(unit) === isBinary(divisor) && millis(unit) === value), 'divisor',
      () => `${shown(divisor)} is not a divisor of ${resource}, write one of ${known.join(', ')}`);
  },
};
