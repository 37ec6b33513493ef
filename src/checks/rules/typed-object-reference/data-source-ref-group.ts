import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const dataSourceRefGroup: Rule<'TypedObjectReference'> = {
  id: 'data-source-ref-group',
  summary: 'A data source that is not a claim is of an API group',
  severity: 'error',
  verdict: 'api-server',
  about: 'TypedObjectReference',
  find: ({ apiGroup = '', kind }) => problemIf(apiGroup === '' && kind !== 'PersistentVolumeClaim', 'kind',
    () => `${shown(kind)} needs an apiGroup, write one such as "snapshot.storage.k8s.io"`),
};
