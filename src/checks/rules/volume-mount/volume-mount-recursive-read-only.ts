import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const volumeMountRecursiveReadOnly: Rule<'VolumeMount'> = {
  id: 'volume-mount-recursive-read-only',
  summary: 'Only a read-only mount that passes nothing on is read-only all the way down',
  severity: 'error',
  verdict: 'api-server',
  about: 'VolumeMount',
  find: ({ readOnly, mountPropagation = 'None', recursiveReadOnly = 'Disabled' }) => problemIf(
    recursiveReadOnly !== 'Disabled' && (readOnly !== true || mountPropagation !== 'None'), 'recursiveReadOnly',
    () => `${shown(recursiveReadOnly)} needs readOnly: true and no mountPropagation, write it so`),
};
