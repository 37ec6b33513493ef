import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const resourceClaimSource: Rule<'PodResourceClaim'> = {
  id: 'resource-claim-source',
  summary: 'A claim is there already, or made from a template',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodResourceClaim',
  find: ({ name, ...sources }) => problemIf(Object.keys(sources).length !== 1, '',
    () => `${shown(sources)} is not one source for the claim ${shown(name)}, write resourceClaimName or resourceClaimTemplateName`),
};
