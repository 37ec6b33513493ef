import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const fcTarget: Rule<'FCVolumeSource'> = {
  id: 'fc-target',
  summary: 'A Fibre Channel volume is one device',
  severity: 'error',
  verdict: 'api-server',
  about: 'FCVolumeSource',
  find: ({ targetWWNs = [], wwids = [], lun }) => [
    ...problemIf((targetWWNs.length > 0) === (wwids.length > 0), '',
      () => `${shown({ targetWwns: targetWWNs, wwids })} is not one device, write either targetWwns or wwids`),
    ...problemIf(targetWWNs.length > 0 && !(lun !== undefined && lun >= 0 && lun <= 255), 'lun',
      () => `${shown(lun)} is not the number of a unit, write one from 0 to 255`),
  ],
};
