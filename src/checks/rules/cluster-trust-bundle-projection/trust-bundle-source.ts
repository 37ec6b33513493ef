import { oneOfProblems } from '../../one-of';
import { problemIf, Rule } from '../../rule';

export const trustBundleSource: Rule<'ClusterTrustBundleProjection'> = {
  id: 'trust-bundle-source',
  summary: 'Trust bundles are chosen by a name, or by a signer and labels',
  severity: 'error',
  verdict: 'api-server',
  about: 'ClusterTrustBundleProjection',
  find: (source) => [
    ...oneOfProblems({ ...source }, ['name', 'signerName'], 'choice'),
    ...problemIf(source.name !== undefined && source.labelSelector !== undefined, 'labelSelector',
      () => 'it goes with a signerName only, leave it out where there is a name'),
  ],
};
