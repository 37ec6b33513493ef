import { isDeepStrictEqual } from 'util';
import { Json } from '../../../manifest/json';
import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const claimDataSource: Rule<'PersistentVolumeClaimSpec'> = {
  id: 'claim-data-source',
  summary: 'Where both are given, the old and the new data source are the same',
  severity: 'error',
  verdict: 'api-server',
  about: 'PersistentVolumeClaimSpec',
  find: ({ dataSource, dataSourceRef }) => {
    const { namespace = '', ...local } = (dataSourceRef ?? dataSource ?? {}) as Json<'TypedObjectReference'>;
    return problemIf(dataSource !== undefined && (namespace !== '' || !isDeepStrictEqual(dataSource, local)), 'dataSource',
      () => `${shown(dataSource)} is not the same as dataSourceRef, write one of them`);
  },
};
