import { shown } from '../../../manifest/shown';
import { problemIf, Rule } from '../../rule';

export const bindMountVolume: Rule<'Container'> = {
  id: 'bind-mount-volume',
  summary: 'Options of a mount do not go with a volume of an image',
  severity: 'error',
  verdict: 'api-server',
  about: 'Container',
  find: ({ volumeMounts = [] }, place) => {
    const images = (place.within('PodSpec')?.volumes ?? []).filter(({ image }) => image !== undefined).map(({ name }) => name);
    return volumeMounts.flatMap(({ name, bindMountOptions = [] }, i) => problemIf(bindMountOptions.length > 0 && images.includes(name),
      `volumeMounts[${i}].bindMountOptions`, () => `${shown(bindMountOptions)} does not go with the image of volume ${shown(name)}, leave it out`));
  },
};
