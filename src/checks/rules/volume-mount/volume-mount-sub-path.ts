import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const volumeMountSubPath: Rule<'VolumeMount'> = {
  id: 'volume-mount-sub-path',
  summary: 'A mount is of one path inside of its volume',
  severity: 'error',
  verdict: 'api-server',
  about: 'VolumeMount',
  find: ({ subPath = '', subPathExpr = '' }) => problemIf(subPath !== '' && subPathExpr !== '', 'subPathExpr',
    () => `${shown(subPathExpr)} is given together with subPath, write one of them`),
};
