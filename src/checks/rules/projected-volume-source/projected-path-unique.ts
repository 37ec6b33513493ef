import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const projectedPathUnique: Rule<'ProjectedVolumeSource'> = {
  id: 'projected-path-unique',
  summary: 'No two sources write one file',
  severity: 'error',
  verdict: 'api-server',
  about: 'ProjectedVolumeSource',
  find: ({ sources = [] }) => {
    const files = sources.flatMap(({ secret, configMap, downwardAPI, clusterTrustBundle, podCertificate }) => [
      ...[secret, configMap, downwardAPI].flatMap((source) => source?.items ?? []).map((item) => item.path),
      clusterTrustBundle?.path,
      podCertificate?.credentialBundlePath, podCertificate?.keyPath, podCertificate?.certificateChainPath,
    ]).filter((path) => path !== undefined);
    const twice = files.find((path, i) => files.indexOf(path) < i);
    return problemIf(twice !== undefined, 'sources', () => `${shown(twice)} is written by two of them, write different paths`);
  },
};
