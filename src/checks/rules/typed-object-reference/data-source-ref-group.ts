import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

/** What is not a claim is of a group. */
export const dataSourceRefGroup: Rule<'TypedObjectReference'> = {
  id: 'data-source-ref-group',
  severity: 'error',
  verdict: 'api-server',
  about: 'TypedObjectReference',
  find: ({ apiGroup = '', kind }) => problemIf(apiGroup === '' && kind !== 'PersistentVolumeClaim', 'kind',
    () => `${shown(kind)} needs an apiGroup, write one such as "snapshot.storage.k8s.io"`),
};
