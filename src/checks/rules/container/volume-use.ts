import { Json } from '../../../manifest/json';
import { shown } from '../../../manifest/shown';
import { Rule } from '../../rule';
import { volumeUses } from '../../volume-uses';

export const volumeUse: Rule<'Container'> = {
  id: 'volume-use',
  summary: 'A block device is a claim, and variables come from files of an empty directory',
  severity: 'error',
  verdict: 'api-server',
  about: 'Container',
  find: (container, place) => volumeUses(container).flatMap(({ path, name, kinds, wanted }) => {
    const volume = place.within('PodSpec')?.volumes?.find((one) => one.name === name);
    return kinds === undefined || volume === undefined || kinds.includes(kindOf(volume)) ? []
      : [{ path, message: `${shown(name)} is a volume of another kind, name ${wanted}` }];
  }),
};

/** The kind of a volume; one without is an empty directory. */
function kindOf({ name: _, ...source }: Json<'Volume'>): string {
  return Object.keys(source)[0] ?? 'emptyDir';
}
