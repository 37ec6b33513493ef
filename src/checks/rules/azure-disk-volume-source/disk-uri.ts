import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const diskUri: Rule<'AzureDiskVolumeSource'> = {
  id: 'disk-uri',
  summary: 'The URI of a disk is of its kind',
  severity: 'error',
  verdict: 'api-server',
  about: 'AzureDiskVolumeSource',
  find: ({ diskURI = '', kind = 'Shared' }) => {
    const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
    return problemIf(!diskURI.startsWith(start), 'diskUri',
      () => `${shown(diskURI)} is not the URI of a disk of the kind ${kind}, write one that begins with "${start}"`);
  },
};
