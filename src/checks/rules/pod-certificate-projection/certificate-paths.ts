import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const certificatePaths: Rule<'PodCertificateProjection'> = {
  id: 'certificate-paths',
  summary: 'A certificate is written somewhere, and each part of it once',
  severity: 'error',
  verdict: 'api-server',
  about: 'PodCertificateProjection',
  find: ({ credentialBundlePath, keyPath, certificateChainPath }) => {
    const paths = [credentialBundlePath, keyPath, certificateChainPath].filter((path) => path !== undefined);
    return [
      ...problemIf(paths.length === 0, '', () => 'no file is asked for, write credentialBundlePath, keyPath or certificateChainPath'),
      ...problemIf(new Set(paths).size < paths.length, '', () => `${shown(paths)} has a path twice, write different ones`),
    ];
  },
};
